using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge.Entries;

namespace CoopBot.Tests.Answering;

/// <summary>Messages that are understood by what was said before.</summary>
public sealed class FollowUpTests
{
    private static readonly TimeSpan TooLong = ConversationState.Lifetime + TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("et pour la SCIC ?")]
    [InlineData("et la SCIC ?")]
    [InlineData("ok, et la scic alors ?")]
    public void Another_subject_gets_its_short_answer_after_a_short_answer(string message) =>
        Script.Say("c'est quoi un GIE ?").Then(message).Answers("scic", null, "57,5 %");

    [Theory]
    [InlineData("et pour le GIE ?")]
    [InlineData("et le GIE ?")]
    public void Another_subject_gets_the_same_facet_after_a_facet(string message) =>
        Script.Say("gouvernance d'une SCIC ?").Answers("scic", Facet.Governance).Then(message).Answers("gie", Facet.Governance, "administrateur");

    [Fact]
    public void The_same_facet_may_be_asked_of_one_subject_after_another() =>
        Script.Say("limites du GIE ?").Answers("gie", Facet.Limits)
            .Then("et pour la SCOP ?").Answers("scop", Facet.Limits)
            .Then("et la SCIC ?").Answers("scic", Facet.Limits);

    [Fact]
    public void Where_the_other_subject_lacks_the_facet_the_answer_says_so() =>
        Script.Say("gouvernance du GIE ?").Then("et pour la CAE ?").Answers("cae", null, "ne disent rien", "Gouvernance");

    [Theory]
    [InlineData("pourquoi ?")]
    [InlineData("mais pourquoi")]
    public void Why_is_answered_by_what_speaks_for_the_subject(string message) =>
        Script.Say("c'est quoi un GIE ?").Then(message).Answers("gie", Facet.Advantages);

    [Fact]
    public void Why_after_a_facet_is_answered_by_the_judgement_of_the_guides() =>
        Script.Say("limites du GIE ?").Then("pourquoi ?").Answers("gie", Facet.Opinion).Then("pourquoi ?").Answers("gie", Facet.Advantages);

    [Fact]
    public void What_follows_is_the_next_section_and_at_the_end_the_short_answer()
    {
        var script = Script.Say("c'est quoi un GIE ?");
        foreach (var section in Repository.Knowledge.Find("gie")!.Sections) script.Then("la suite").Answers("gie", section.Facet);
        script.Then("la suite").Answers("gie", null);
    }

    [Theory]
    [InlineData("pourquoi ?")]
    [InlineData("la suite")]
    public void Where_nothing_was_said_before_the_subject_is_asked_for(string message) => Script.Say(message).Says("De quel sujet parlez-vous");

    [Theory]
    [InlineData("c'est quoi la différence ?")]
    [InlineData("quelle différence entre les deux ?")]
    public void The_difference_is_between_the_last_two_subjects(string message) =>
        Script.Say("c'est quoi un GIE ?").Then("c'est quoi une SCIC ?").Then(message).Compares("scic", "gie");

    [Fact]
    public void The_difference_may_be_with_a_subject_that_is_named() =>
        Script.Say("c'est quoi une SCIC ?").Then("quelle différence avec la SCOP ?").Compares("scic", "scop");

    [Fact]
    public void A_new_subject_starts_afresh() =>
        Script.Say("gouvernance du GIE ?").Then("c'est quoi une SCOP ?").Answers("scop", null).Then("et ses limites ?").Answers("scop", Facet.Limits);

    [Theory]
    [InlineData("quelles sont les étapes de la coopération ?", "etapes-de-la-cooperation")]
    [InlineData("c'est quoi un tiers-lieu ?", "tiers-lieux")]
    [InlineData("comment sont liées mutualisation et coopération, c'est quoi la mutualisation ?", "mutualisation")]
    public void A_question_that_stands_alone_is_not_about_the_subject_before(string message, string entry) =>
        Script.Say("gouvernance du GIE ?").Then(message).Reply.ShouldBeOfType<Answer>().Entry.ShouldBe(entry);

    [Fact]
    public void A_question_that_has_no_answer_does_not_change_the_subject() =>
        Script.Say("c'est quoi un GIE ?").Then("quel temps fait-il à Tours ?").DoesNotKnow().Then("et ses limites ?").Answers("gie", Facet.Limits);

    [Theory]
    [InlineData("bonjour", "Bonjour !")]
    [InlineData("merci", "Avec plaisir")]
    [InlineData("aide", "Je suis CoopBot")]
    public void Small_talk_is_not_about_the_subject_and_does_not_change_it(string message, string words) =>
        Script.Say("c'est quoi un GIE ?").Then(message).Says(words).Then("et ses limites ?").Answers("gie", Facet.Limits);

    [Fact]
    public void The_subject_is_known_up_to_the_last_minute_and_each_turn_renews_it() =>
        Script.Say("c'est quoi un GIE ?").After(ConversationState.Lifetime).Then("et ses limites ?").Answers("gie", Facet.Limits)
            .After(ConversationState.Lifetime).Then("et ses avantages ?").Answers("gie", Facet.Advantages);

    [Fact]
    public void After_a_while_the_subject_is_forgotten()
    {
        Script.Say("c'est quoi un GIE ?").After(TooLong).Then("et ses limites ?").AsksBack("De quel sujet");
        Script.Say("c'est quoi un GIE ?").After(TooLong).Then("pourquoi ?").Says("De quel sujet");
        Script.Say("gouvernance du GIE ?").After(TooLong).Then("et pour la SCIC ?").Answers("scic", null);
        Script.Say("c'est quoi un GIE ?").After(TooLong).Then("2").DoesNotKnow();
        Script.Say("c'est quoi un GIE ?").Then("c'est quoi une SCIC ?").After(TooLong).Then("c'est quoi la différence ?")
            .Reply.ShouldNotBeOfType<Comparison>();
    }

    [Fact]
    public void A_name_with_its_own_or_is_a_new_subject_and_no_comparison() =>
        Script.Say("c'est quoi un GIE ?").Then("alliance ou partenariat ?").Answers("alliance-partenariat", null);
}
