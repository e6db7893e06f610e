using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge.Entries;
using CoopBot.Tests.Answering;

namespace CoopBot.Tests.PersonalData;

/// <summary>"Mes données" and "effacer mes données", as conversations.</summary>
public sealed class PersonalDataTests
{
    // About what a telephone shows without scrolling.
    private const int OneScreen = 700;

    private static readonly TimeSpan TooLong = ConversationState.Lifetime + TimeSpan.FromSeconds(1);

    private static Script Private => new Script().InPrivate();

    [Theory]
    [InlineData("mes données")]
    [InlineData("Mes données ?")]
    [InlineData("que gardez-vous sur moi ?")]
    [InlineData("effacer mes données")]
    [InlineData("oubliez-moi svp")]
    public void In_a_group_everybody_reads_so_the_person_is_told_to_come_to_a_private_chat(string message)
    {
        var script = Script.Say(message).Says("conversation privée");
        script.Effect.ShouldBe(TurnEffect.None);
        script.Reply.Choices.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DataCommand.AskErasure)]
    [InlineData(DataCommand.Erase)]
    [InlineData(DataCommand.Keep)]
    public void A_button_in_a_group_changes_nothing(DataCommand command) =>
        Script.Say("bonjour").Take(new UserInput.Decided(command)).Says("conversation privée").Effect.ShouldBe(TurnEffect.None);

    [Theory]
    [InlineData("mes données")]
    [InlineData("qu'est-ce que vous gardez sur moi ?")]
    [InlineData("rgpd")]
    public void What_is_kept_is_shown_with_its_subject_its_date_and_its_last_day(string message)
    {
        var script = Private.Then("gouvernance d'un GIE ?").Then(message);

        script.Says("« Groupement d'intérêt économique (GIE), Gouvernance »").Says("le 21 novembre 2026").Says("après le 20 mai 2027");
        script.Says("« effacer mes données »").Effect.ShouldBe(TurnEffect.None);
        script.Reply.Choices.ShouldBe([new Choice.Decide("Effacer mes données", DataCommand.AskErasure)]);
        script.Then("et ses limites ?").Answers("gie", Facet.Limits);
    }

    [Fact]
    public void Everything_that_is_kept_is_counted()
    {
        var script = new Script { Kept = new KeptData([], Answers: 12, Received: 1, Waiting: 2) { Sent = 3, Reachable = new DateOnly(2027, 5, 20) } }.InPrivate();
        script.Then("mes données").Says("celui de notre conversation privée").Says("je les oublie après le 20 mai 2027 ;").Says("pas encore traités : 1 ;").Says("au même message : 12 ;").Says("jugez utile ou non : 3 ;").Says("pas encore pu vous remettre : 2.");
        new Script { Kept = new KeptData([], Answers: 12, Received: 0, Waiting: 0) }.InPrivate().Then("mes données").Says("au même message : 12.\n");
    }

    [Fact]
    public void On_the_web_page_the_text_that_is_kept_is_told_and_for_how_long()
    {
        var exchange = new KeptExchange(7, new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        var script = new Script { Kept = new KeptData([], Answers: 0, Received: 0, Waiting: 0) { Exchange = exchange } }.InPrivate();

        script.Then("mes données").Says("vos messages et mes réponses : 7.").Says("après le 22 novembre 2026.\n").Says("Je ne connais pas votre nom");
    }

    [Fact]
    public void Where_nothing_is_kept_the_bot_says_so() => Private.Then("mes données").Says("Je ne garde rien de vous.");

    [Theory]
    [InlineData("oui")]
    [InlineData("Oui !")]
    [InlineData("1")]
    [InlineData("oui, tout effacer")]
    public void Data_is_erased_after_a_question_and_a_yes(string yes)
    {
        var script = Private.Then("c'est quoi un GIE ?").Then("effacer mes données").Says("Faut-il le faire ?");
        script.Effect.ShouldBe(TurnEffect.None);

        script.Then(yes).Says("C’est fait").Effect.ShouldBe(TurnEffect.ErasePersonalData);
        script.Then("mes données").Says("Je ne garde rien de vous.").Then("et ses limites ?").AsksBack("De quel sujet");
    }

    [Fact]
    public void The_buttons_do_the_same()
    {
        var script = Private.Then("c'est quoi un GIE ?").Then("mes données").Take(new UserInput.Decided(DataCommand.AskErasure)).Says("Faut-il le faire ?");
        script.Effect.ShouldBe(TurnEffect.None);
        script.Take(new UserInput.Decided(DataCommand.Erase)).Says("C’est fait").Effect.ShouldBe(TurnEffect.ErasePersonalData);
    }

    [Fact]
    public void The_button_under_what_is_kept_may_be_typed() =>
        new Script { Kept = new KeptData([], Answers: 1, Received: 0, Waiting: 0) }.InPrivate().Then("mes données").Then("1").Says("Faut-il le faire ?").Then("1").Says("C’est fait").Effect.ShouldBe(TurnEffect.ErasePersonalData);

    [Theory]
    [InlineData("non")]
    [InlineData("2")]
    [InlineData("non, ne rien effacer")]
    public void A_no_keeps_everything(string no)
    {
        var script = Private.Then("c'est quoi un GIE ?").Then("effacer mes données").Then(no).Says("je n’efface rien");
        script.Effect.ShouldBe(TurnEffect.None);
        script.Then("oui").Effect.ShouldBe(TurnEffect.None);
        script.Then("et ses limites ?").Answers("gie", Facet.Limits);
    }

    [Fact]
    public void Another_question_instead_of_a_yes_is_answered_and_the_yes_comes_too_late()
    {
        var script = Private.Then("effacer mes données").Then("c'est quoi un GIE ?").Answers("gie", null);
        script.Then("oui").Effect.ShouldBe(TurnEffect.None);
        script.Take(new UserInput.Decided(DataCommand.Erase)).Says("Faut-il le faire ?").Effect.ShouldBe(TurnEffect.None);
    }

    [Fact]
    public void A_button_of_somebody_elses_or_of_long_ago_only_asks_again()
    {
        var script = Private.Take(new UserInput.Decided(DataCommand.Erase)).Says("Faut-il le faire ?");
        script.Effect.ShouldBe(TurnEffect.None);
        script.After(TooLong).Take(new UserInput.Decided(DataCommand.Erase)).Says("Faut-il le faire ?").Effect.ShouldBe(TurnEffect.None);
        script.Take(new UserInput.Decided(DataCommand.Erase)).Effect.ShouldBe(TurnEffect.ErasePersonalData);
        script.Take(new UserInput.Decided(DataCommand.Erase)).Says("Faut-il le faire ?").Effect.ShouldBe(TurnEffect.None);
    }

    [Theory]
    [InlineData("oui")]
    [InlineData("1")]
    public void A_yes_is_valid_for_half_an_hour(string yes)
    {
        Private.Then("effacer mes données").After(ConversationState.Lifetime).Then(yes).Effect.ShouldBe(TurnEffect.ErasePersonalData);
        Private.Then("effacer mes données").After(TooLong).Then(yes).Effect.ShouldBe(TurnEffect.None);
    }

    [Fact]
    public void Every_text_fits_the_screen_of_a_telephone_and_has_its_choices_as_buttons_and_as_numbers()
    {
        Script[] scripts =
        [
            Script.Say("mes données"),
            Private.Then("mes données"),
            Private.Then("c'est quoi un GIE ?").Then("mes données"),
            new Script { Kept = LongestWith(documents: 1) }.InPrivate().Then("mes données"),
            Private.Then("effacer mes données"),
            Private.Then("effacer mes données").Then("oui"),
            Private.Then("effacer mes données").Then("non"),
        ];

        foreach (var reply in scripts.Select(script => script.Reply))
        {
            var text = ReplyText.Of(reply);
            text.Length.ShouldBeLessThan(OneScreen, text);
            var buttons = JsonSerializer.SerializeToElement(ReplyCard.Of(reply), BotJson.Default.AdaptiveCard).TryGetProperty("actions", out var actions)
                ? actions.EnumerateArray().Select(action => action.GetProperty("title").GetString()!).ToList()
                : [];
            buttons.ShouldBe(reply.Choices.Select(choice => choice.Label));
            for (var index = 0; index < buttons.Count; index++) text.ShouldContain($"**{index + 1}** {buttons[index]}");
        }
    }

    [Fact]
    public void Of_many_conversations_the_last_ones_are_shown_and_the_others_counted()
    {
        var kept = LongestWith(documents: 1000);
        var script = new Script { Kept = kept }.InPrivate().Then("mes données").Says("plus anciennes : 998 ;");

        ReplyText.Of(script.Reply).Length.ShouldBeLessThan(2 * OneScreen);
    }

    // What takes most room: the entry with the longest title, of each thing something.
    private static KeptData LongestWith(int documents)
    {
        var entry = Repository.Knowledge.Entries.MaxBy(entry => entry.Title.Length)!;
        var state = new ConversationState(entry.Slug, FacetName.Of(Facet.Governance).Key, null, [], new DateTimeOffset(2026, 9, 30, 23, 0, 0, TimeSpan.Zero));
        var document = new KeptDocument(StateJson.Write(state), new DateOnly(2027, 9, 30));
        return new KeptData([.. Enumerable.Repeat(document, documents)], Answers: 1000, Received: 10, Waiting: 100);
    }
}
