using System.Globalization;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge.Search;

namespace CoopBot.Benchmarks;

/// <summary>Asks a file of judged questions and counts the right answers by kind: of the assistant, and of a plain BM25 beside it.</summary>
internal static class Answers
{
    /// <summary>Asks the files that the repository holds.</summary>
    public static void RunAll(TextWriter output)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Questions"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            output.WriteLine($"# {Path.GetFileNameWithoutExtension(path)}");
            Run(path, showWrong: false, output);
        }
    }

    /// <summary>Asks one file.</summary>
    public static void Run(string path, bool showWrong, TextWriter output)
    {
        var questions = JudgedQuestion.Read(path);
        var knowledge = ShippedKnowledge.Read();
        var assistant = new Assistant(knowledge, new KnowledgeSearch(knowledge));
        var plain = new PlainSearch(knowledge);
        var scores = new SortedDictionary<string, (int Asked, int Right, int Plain)>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            var (understanding, text) = Ask(assistant, question);
            var right = question.Accepts(text);
            var plainRight = question.Accepts(plain.Answer(question.Turns[^1]));
            var score = scores.GetValueOrDefault(question.Kind);
            scores[question.Kind] = (score.Asked + 1, score.Right + (right ? 1 : 0), score.Plain + (plainRight ? 1 : 0));
            if (!right && showWrong) output.WriteLine(Trace(question, understanding));
        }

        foreach (var (kind, score) in scores) output.WriteLine(Line(kind, score));
        output.WriteLine(Line("all", (questions.Count, scores.Values.Sum(score => score.Right), scores.Values.Sum(score => score.Plain))));
    }

    private static (Understanding Last, string Text) Ask(Assistant assistant, JudgedQuestion question)
    {
        var state = ConversationState.New;
        Understanding? last = null;
        foreach (var turn in question.Turns)
        {
            last = assistant.Understand(turn, state);
            state = state.After(last.Reply, DateTimeOffset.UnixEpoch);
        }

        return (last!, ReplyText.Of(last!.Reply with { Choices = [] }));
    }

    private static string Trace(JudgedQuestion question, Understanding last)
    {
        var nearest = string.Join(" ", last.Found.Hits.Take(3).Select(hit => $"{hit.Entry.Slug}/{hit.Facet}={hit.Score.ToString("0.0", CultureInfo.InvariantCulture)}"));
        var shown = last.Reply is Answer answer ? $"{answer.Entry}/{answer.Facet}" : last.Reply.GetType().Name;
        return string.Create(CultureInfo.InvariantCulture, $"{question.Id} [{question.Kind}] {string.Join(" → ", question.Turns)}\n      {last.Rule} {shown} {last.Found.Confidence:0.00} | {nearest}");
    }

    private static string Line(string kind, (int Asked, int Right, int Plain) score) => string.Create(
        CultureInfo.InvariantCulture,
        $"{kind,-20} {score.Asked,4} asked   CoopBot {100.0 * score.Right / score.Asked,5:0.0} %   plain BM25 {100.0 * score.Plain / score.Asked,5:0.0} %");
}
