using System.Diagnostics;
using System.Net.Http.Json;
using CoopBot.Commands;

namespace CoopBot.Tests.Program;

/// <summary>The program as people start it.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Started_from_any_folder_it_says_in_two_lines_where_to_go_and_answers()
    {
        using var folder = new TemporaryFolder();
        using var process = Start(folder.Path);
        try
        {
            var stop = TestContext.Current.CancellationToken;
            var first = await process.StandardOutput.ReadLineAsync(stop);
            var second = await process.StandardOutput.ReadLineAsync(stop);
            first.ShouldNotBeNull().ShouldStartWith("CoopBot écoute sur http://127.0.0.1:");
            second.ShouldNotBeNull().ShouldContain("README.md");

            using var http = new HttpClient();
            var address = first.Split(' ')[3];
            using var response = await http.PostAsJsonAsync(address + "/api/messages", Message, stop);
            (await response.Content.ReadAsStringAsync(stop)).ShouldContain("57,5 %");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static Dictionary<string, object> Message => new(StringComparer.Ordinal)
    {
        ["type"] = "message",
        ["channelId"] = "emulator",
        ["serviceUrl"] = "http://127.0.0.1:1/",
        ["deliveryMode"] = "expectReplies",
        ["from"] = new { id = "u" },
        ["conversation"] = new { id = "c" },
        ["text"] = "c'est quoi une SCIC ?",
    };

    private static Process Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(CoopBotCommand).Assembly.Location);
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add("http://127.0.0.1:0");
        start.ArgumentList.Add("--Storage:File");
        start.ArgumentList.Add(Path.Combine(folder, "coopbot.db"));
        return Process.Start(start).ShouldNotBeNull();
    }
}
