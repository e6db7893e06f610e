using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoopBot.Tests.TeamsApp;

/// <summary>Microsoft's own package and the validator that it uses, under Node (<c>tests/npm-manifest</c>). What npm must bring comes at the first run.</summary>
public sealed class MicrosoftValidator : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "npm-manifest");

    /// <summary>Where the package keeps a schema.</summary>
    public static string SchemaFile(string name) =>
        Path.Combine(Folder, "node_modules", "@microsoft", "app-manifest", "build", "json-schemas", "teams", "v1.25", name);

    public async ValueTask InitializeAsync()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) return;
        await RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], "");
    }

    /// <summary>Judges documents in their order.</summary>
    /// <returns>The errors of each; none when it is valid.</returns>
    internal static async Task<IReadOnlyList<string[]>> JudgeAsync(IEnumerable<(string Kind, JsonNode? Document)> documents)
    {
        var lines = documents.Select(one => new JsonObject { ["kind"] = one.Kind, ["schema"] = "v1.25", ["document"] = one.Document?.DeepClone() }.ToJsonString());
        var output = await RunAsync("node", ["validate.mjs"], string.Join('\n', lines));
        return
        [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            {
                var verdict = JsonElement.Parse(line);
                string[] errors = [.. verdict.GetProperty("errors").EnumerateArray().Select(error => error.GetString()!)];
                (errors.Length == 0).ShouldBe(verdict.GetProperty("valid").GetBoolean());
                return errors;
            }),
        ];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<string> RunAsync(string command, string[] arguments, string input)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }).ShouldNotBeNull();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
        process.ExitCode.ShouldBe(0, $"{command}: {await error}");
        return await output;
    }
}
