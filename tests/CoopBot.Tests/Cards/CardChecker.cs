using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopBot.BotFramework.Activities;

namespace CoopBot.Tests.Cards;

/// <summary>Hands cards to the script that checks them with Microsoft's own renderer. Its npm packages are installed when they are missing.</summary>
internal static class CardChecker
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "npm");

    /// <summary>Checks cards.</summary>
    /// <param name="cards">The cards.</param>
    /// <param name="cancellation">Stops the wait and the script.</param>
    /// <returns>One result a card, in the same order.</returns>
    public static async Task<ImmutableArray<CheckedCard>> CheckAsync(IReadOnlyList<CardToCheck> cards, CancellationToken cancellation)
    {
        if (!IsInstalled()) await RunAsync("npm", ["ci", "--no-audit", "--no-fund"], "", cancellation);
        var lines = await RunAsync("node", ["check-cards.mjs"], string.Join('\n', cards.Select(Line)), cancellation);
        ImmutableArray<CheckedCard> results = [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Result)];
        results.Select(result => result.Name).ShouldBe(cards.Select(card => card.Name));
        return results;
    }

    private static bool IsInstalled()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
    }

    private static string Line(CardToCheck check) => new JsonObject
    {
        ["name"] = check.Name,
        ["card"] = JsonNode.Parse(ActivityBytes.Of(check.Card)),
        ["audit"] = check.Audit,
        ["inert"] = check.Inert,
    }.ToJsonString();

    private static CheckedCard Result(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new CheckedCard(json.GetProperty("name").GetString()!, [.. json.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()!)]);
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string input, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellation);
            process.ExitCode.ShouldBe(0, $"{program}: {await errors}");
            return await output;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
