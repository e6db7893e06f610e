using CoopBot.Conversation.Replies;
using CoopBot.Knowledge.Entries;

namespace CoopBot.Tests.Answering;

/// <summary>Messages that tell the situation of who asks, and no question.</summary>
public sealed class SituationTests
{
    private const string Hiring = "on est 4 assos et on veut embaucher une comptable à plusieurs";

    [Fact]
    public void A_situation_gets_the_structure_to_look_at_and_why() =>
        Script.Say(Hiring).Answers("groupement-employeurs", null, "Pour votre situation", "Pourquoi", "embaucher une comptable à plusieurs");

    [Fact]
    public void The_guided_choice_comes_first()
    {
        var script = Script.Say(Hiring);
        script.Reply.Choices[0].ShouldBeOfType<Choice.Ask>().Question.ShouldBe("Quelle structure choisir pour coopérer ?");
        script.Then("1").Answers("choisir-une-structure", null);
    }

    [Fact]
    public void A_structure_may_be_followed_once_it_was_suggested() =>
        Script.Say(Hiring).Then("et ses limites ?").Answers("groupement-employeurs", Facet.Limits);

    [Fact]
    public void A_structure_that_is_named_on_purpose_is_what_is_asked_about() =>
        Script.Say("on est 4 assos et on veut embaucher une comptable avec un GIE, c'est possible ?")
            .Reply.ShouldBeOfType<Answer>().Entry.ShouldBe("gie");

    // Not all: some are also the subject of another entry, such as answering a call for tenders.
    [Fact]
    public void A_situation_told_in_the_words_of_an_entry_mostly_gets_that_structure()
    {
        var told = (from entry in Repository.Knowledge.Entries
                    from situation in entry.Situations
                    let reply = Script.Say($"nous sommes plusieurs et nous voulons {situation}").Reply
                    let isRight = (reply as Answer)?.Entry == entry.Slug
                    select (isRight, Line: $"{entry.File}: {situation} → {(reply as Answer)?.Entry ?? reply.GetType().Name}")).ToList();
        ((double)told.Count(one => one.isRight) / told.Count)
            .ShouldBeGreaterThanOrEqualTo(0.9, string.Join('\n', told.Where(one => !one.isRight).Select(one => one.Line)));
    }
}
