using CoopBot.Benchmarks;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;

namespace CoopBot.Tests.Answering;

/// <summary>
/// Questions as members ask them, with what tells a right answer, written apart from the entries: the share of right answers must not
/// fall. The figures of the day and how they compare with a plain search are in tests/CoopBot.Benchmarks/README.md.
/// </summary>
public sealed class MemberQuestionsTests
{
    private static readonly Assistant Assistant = new(Repository.Knowledge, Repository.Search);

    [Theory]
    [InlineData("plain", 0.92)]
    [InlineData("spoken", 0.78)]
    [InlineData("held-out", 0.8)]
    public void Most_questions_of_members_get_a_right_answer(string file, double least) => Share(Read(file)).ShouldBeGreaterThanOrEqualTo(least);

    [Fact]
    public void What_the_guides_do_not_hold_is_refused()
    {
        var outside = new[] { "plain", "spoken", "held-out" }.SelectMany(Read).Where(question => question.Kind == "outofdomain");
        Share([.. outside]).ShouldBeGreaterThanOrEqualTo(0.92);
    }

    private static IReadOnlyList<JudgedQuestion> Read(string file) =>
        JudgedQuestion.Read(Path.Combine(AppContext.BaseDirectory, "Questions", $"{file}.jsonl"));

    private static double Share(IReadOnlyList<JudgedQuestion> questions) =>
        (double)questions.Count(question => question.Accepts(LastReply(question))) / questions.Count;

    private static string LastReply(JudgedQuestion question)
    {
        var state = ConversationState.New;
        Reply? reply = null;
        foreach (var turn in question.Turns)
        {
            reply = Assistant.Understand(turn, state).Reply;
            state = state.After(reply, DateTimeOffset.UnixEpoch);
        }

        return ReplyText.Of(reply! with { Choices = [] });
    }
}
