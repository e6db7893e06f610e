using CoopBot.Conversation.Replies;
using CoopBot.Knowledge.Entries;

namespace CoopBot.Tests.Answering;

/// <summary>Messages that are too vague to answer: the bot asks back.</summary>
public sealed class ClarificationTests
{
    [Theory]
    [InlineData("le groupement c'est quoi")]
    [InlineData("un groupement ?")]
    [InlineData("c'est quoi les groupements")]
    public void A_word_that_starts_several_names_is_asked_back(string message)
    {
        var script = Script.Say(message).AsksBack("Lequel");
        script.Reply.Choices.Length.ShouldBeGreaterThanOrEqualTo(3);
        script.Reply.Choices.OfType<Choice.Show>().Select(choice => choice.Entry).ShouldContain("groupement-employeurs");
    }

    [Fact]
    public void A_choice_may_be_made_by_number_or_by_name()
    {
        var choices = Script.Say("le groupement c'est quoi").Reply.Choices;
        for (var number = 1; number <= choices.Length; number++)
        {
            var chosen = choices[number - 1].ShouldBeOfType<Choice.Show>();
            Script.Say("le groupement c'est quoi").Then($"{number}").Answers(chosen.Entry, null);
            Script.Say("le groupement c'est quoi").Then(chosen.Label).Answers(chosen.Entry, null);
        }
    }

    [Fact]
    public void The_facet_asked_is_kept_for_the_choice()
    {
        var script = Script.Say("la gouvernance d'un groupement ?").AsksBack("Lequel");
        var chosen = script.Reply.Choices.OfType<Choice.Show>().First(choice => choice.Entry == "gie");
        script.Then(chosen.Label).Answers("gie", Facet.Governance);
    }

    [Theory]
    [InlineData("on veut coopérer")]
    [InlineData("Bonjour, nous voulons coopérer !")]
    public void A_wish_without_a_question_is_asked_back(string message)
    {
        var choices = Script.Say(message).AsksBack("besoin").Reply.Choices;
        for (var number = 1; number <= choices.Length; number++)
            Script.Say(message).Then($"{number}").Reply.ShouldBeOfType<Answer>(choices[number - 1].Label);
    }

    [Fact]
    public void Every_vague_message_is_asked_back_and_every_choice_has_an_answer()
    {
        foreach (var clarification in Repository.Knowledge.Vocabulary.Clarifications)
        {
            foreach (var phrase in clarification.Phrases) Script.Say(phrase).AsksBack(clarification.Question);
            foreach (var choice in clarification.Choices) Script.Say(choice).Reply.ShouldBeOfType<Answer>(choice);
        }
    }

    [Theory]
    [InlineData("et les avantages alors")]
    [InlineData("un exemple ?")]
    [InlineData("qui décide ?")]
    public void A_facet_of_nothing_is_asked_back(string message) => Script.Say(message).AsksBack("De quel sujet parlez-vous");

    [Fact]
    public void A_question_that_is_asked_back_does_not_change_the_subject() =>
        Script.Say("c'est quoi un GIE ?").Then("on veut coopérer").AsksBack("besoin").Then("et ses limites ?").Answers("gie", Facet.Limits);
}
