using System.Globalization;
using System.Text;
using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Replies;

namespace CoopBot.Tests.Answering;

/// <summary>Shares of many questions, so that a change of the search or of an entry that loses some is seen.</summary>
public sealed class UnderstandingTests
{
    [Fact]
    public void Every_example_question_is_answered_by_its_entry_and_facet()
    {
        var assistant = new Assistant(Repository.Knowledge, Repository.Search);
        QuestionCheck.Lost(Repository.Knowledge, assistant)
            .Select(lost => $"{lost.Entry.File}:{lost.Question.Line.ToString(CultureInfo.InvariantCulture)}: {lost.Question.Text}")
            .ShouldBeEmpty();
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
