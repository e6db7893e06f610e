using System.Text;
using CoopBot.Conversation.Replies;
using CoopBot.Knowledge.Search;

namespace CoopBot.Tests.Answering;

/// <summary>Shares of many questions, so that a change of the search or of an entry that loses some is seen.</summary>
public sealed class UnderstandingTests
{
    [Fact]
    public void Example_questions_are_answered_by_their_entry()
    {
        var search = new KnowledgeSearch(Repository.Knowledge);
        var questions = Repository.Knowledge.Entries.SelectMany(entry => entry.Questions.Select(question => (entry, question.Text))).ToList();
        var right = questions.Count(question => search.Search(search.Read(question.Text)).Answer?.Entry == question.entry);
        Share(right, questions.Count).ShouldBeGreaterThanOrEqualTo(0.85);
    }

    [Fact]
    public void Questions_out_of_subject_are_not_answered() => Unanswered("out-of-subject").ShouldBeGreaterThanOrEqualTo(0.94);

    [Fact]
    public void Questions_near_the_subject_that_the_guides_do_not_hold_are_mostly_not_answered() =>
        Unanswered("near-subject").ShouldBeGreaterThanOrEqualTo(0.8);

    private static double Unanswered(string file)
    {
        using var reader = new StreamReader(typeof(UnderstandingTests).Assembly.GetManifestResourceStream(file)!, Encoding.UTF8);
        var questions = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return Share(questions.Count(question => Script.Say(question).Reply is Unknown), questions.Length);
    }

    private static double Share(int part, int whole) => (double)part / whole;
}
