using CoopBot.Commands;

namespace CoopBot.Tests.TeamsApp;

/// <summary>One run of <c>coopbot package</c>.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public const string AppId = "12345678-90ab-cdef-1234-567890abcdef";

    public static readonly string[] Sound = ["--app-id", AppId, "--host", "bot.exemple.fr"];

    public static async Task<CommandRun> Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var parsed = CoopBotCommand.Create(TextReader.Null, output, error).Parse(["package", .. arguments]);
        var exitCode = await parsed.InvokeAsync(new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
