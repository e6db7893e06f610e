using CoopBot.Commands;
using CoopBot.Conversation.Feedback;
using CoopBot.Conversation.Turns;
using CoopBot.Storage;
using CoopBot.Tests.Storage;

namespace CoopBot.Tests.Program;

/// <summary>What those who write the entries read of what people think of the answers.</summary>
public sealed class FeedbackCommandTests : IDisposable
{
    private static readonly TurnOutput Nothing = new(new TurnAnswer(202, Body: null), []);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Place => Path.Combine(_folder.Path, "coopbot.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Opinions_are_counted_by_subject_and_remarks_shown_without_saying_whose()
    {
        await using var service = await StorageUnderTest.StartAsync(new StorageOptions { File = Place });
        (await RunAsync()).Output.ShouldBe("Aucun avis pour le moment.\n");
        await RateAsync(service, "29:ana", "scic#gouvernance", isUseful: true);
        await RateAsync(service, "29:bob", "scic#gouvernance", isUseful: false, "Trop court\u001b[31m\r\nil manque\u202e un exemple\0");
        await RateAsync(service, "29:ana", "gie/scic", isUseful: null, "Très clair");
        await RateAsync(service, "29:ana", "gie", isUseful: true);

        var (exitCode, output) = await RunAsync();

        exitCode.ShouldBe(0);
        output.ShouldContain("Utile : 2 ; pas utile : 1 ; remarques : 2.\n");
        output.ShouldContain("     1          1  scic#gouvernance\n     1          0  gie\n     0          0  gie/scic\n");
        output.ShouldContain("2026-11-21  scic#gouvernance, pas utile\n  Trop court [31m  il manque un exemple \n");
        output.ShouldContain("2026-11-21  gie/scic\n  Très clair\n");
        output.ShouldNotContain("ana");
        output.ShouldNotContain("19:salon");
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_told_and_not_made()
    {
        (await RunAsync()).ExitCode.ShouldBe(2);
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    private static async Task RateAsync(StorageUnderTest service, string person, string subject, bool? isUseful, string? remark = null)
    {
        var rating = new Rating(new RatedReply.About(subject), isUseful, Comment.Of(remark));
        var commit = new TurnCommit(new TurnOrigin("msteams", "19:salon", person), [], Nothing, service.Time.Now) { Effect = new TurnEffect.KeepRating(rating) };
        (await service.Turns.CommitAsync(commit)).ShouldBe(CommitStatus.Done);
    }

    private async Task<(int ExitCode, string Output)> RunAsync()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var parsed = CoopBotCommand.Create(TextReader.Null, output, TextWriter.Null).Parse(["feedback", "--Storage:File", Place]);
        return (await parsed.InvokeAsync(new() { Output = output }, Stop), output.ToString());
    }
}
