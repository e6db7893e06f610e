using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;
using CoopBot.Knowledge.Search;

namespace CoopBot.Tests.Search;

public sealed class QuestionReaderTests
{
    private static readonly KnowledgeSearch Search = new(Repository.Knowledge);

    [Theory]
    [InlineData("c'est quoi une SCIC ?", "scic")]
    [InlineData("S.C.I.C. svp", "scic")]
    [InlineData("les groupements d'employeurs", "groupement-employeurs")]
    [InlineData("le gropement d'employeur", "groupement-employeurs")]
    [InlineData("GIE ou scic", "gie scic")]
    [InlineData("on veut fusionner", "fusion")]
    [InlineData("une asso", "association")]
    [InlineData("les GES et les GE", "ges groupement-employeurs")]
    public void Entries_are_recognised_by_any_of_their_names(string message, string slugs) =>
        string.Join(' ', Search.Read(message).Named.Select(entry => entry.Slug)).ShouldBe(slugs);

    [Theory]
    [InlineData("qui dirige un GIE ?", Facet.Governance)]
    [InlineData("QUI DECIDE DANS UNE SCIC", Facet.Governance)]
    [InlineData("combien faut-il mettre ?", Facet.Capital)]
    [InlineData("un exemple ?", Facet.Examples)]
    [InlineData("ses inconvenients", Facet.Limits)]
    [InlineData("où creuser le sujet", Facet.FurtherReading)]
    public void The_facet_asked_for_is_recognised(string message, Facet facet) =>
        Search.Read(message).Facets.ShouldContain(facet);

    [Theory]
    [InlineData("bonjour", Intent.Greeting)]
    [InlineData("Merci beaucoup !", Intent.Thanks)]
    [InlineData("aide", Intent.Help)]
    [InlineData("tu sers à quoi ?", Intent.Help)]
    [InlineData("bonjour, c'est quoi un GIE ?", null)]
    [InlineData("quel temps fait-il", null)]
    public void Small_talk_is_recognised_where_nothing_else_is_said(string message, Intent? intent) =>
        Search.Read(message).Intent.ShouldBe(intent);

    [Theory]
    [InlineData("et sa gouvernance ?", BackReference.Continuation)]
    [InlineData("un exemple ?", BackReference.Continuation)]
    [InlineData("qui le dirige ?", BackReference.Continuation)]
    [InlineData("elle peut vendre à des tiers ?", BackReference.Pronoun)]
    [InlineData("et le GIE ?", BackReference.None)]
    [InlineData("comment partager un local", BackReference.None)]
    public void A_question_that_points_back_is_recognised(string message, BackReference reference) =>
        Search.Read(message).Reference.ShouldBe(reference);
}
