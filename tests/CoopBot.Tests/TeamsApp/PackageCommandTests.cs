using System.IO.Compression;
using System.Text.Json;
using CoopBot.Tests.Program;

namespace CoopBot.Tests.TeamsApp;

public sealed class PackageCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "paquet.zip");

    [Fact]
    public async Task Writes_a_package_for_one_bot_and_one_host()
    {
        var run = await CommandRun.Of([.. CommandRun.Sound, "--output", File, "--version", "2.10.0", "--name", "Coop & Cie"]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("https://bot.exemple.fr/api/messages");
        run.Output.ShouldContain("docs/installer-teams.md");
        using var archive = await ZipFile.OpenReadAsync(File, TestContext.Current.CancellationToken);
        archive.Entries.Select(entry => entry.FullName).ShouldBe(["manifest.json", "en.json", "color.png", "outline.png"]);
        var manifest = Json(archive, "manifest.json");
        manifest.GetProperty("id").GetString().ShouldBe(CommandRun.AppId);
        manifest.GetProperty("bots")[0].GetProperty("botId").GetString().ShouldBe(CommandRun.AppId);
        manifest.GetProperty("composeExtensions")[0].GetProperty("botId").GetString().ShouldBe(CommandRun.AppId);
        manifest.GetProperty("version").GetString().ShouldBe("2.10.0");
        manifest.GetProperty("name").GetProperty("short").GetString().ShouldBe("Coop & Cie");
        manifest.GetProperty("validDomains").EnumerateArray().Select(domain => domain.GetString()).ShouldBe(["bot.exemple.fr"]);
        manifest.GetProperty("developer").GetProperty("privacyUrl").GetString().ShouldBe("https://bot.exemple.fr/confidentialite");
        manifest.GetRawText().ShouldNotContain("{host}");
        manifest.GetRawText().ShouldNotContain("{appId}");
        Json(archive, "en.json").GetProperty("name.short").GetString().ShouldBe("Coop & Cie");
    }

    [Fact]
    public async Task The_same_order_gives_the_same_bytes()
    {
        var other = Path.Combine(_folder.Path, "autre.zip");
        (await CommandRun.Of([.. CommandRun.Sound, "--output", File])).ExitCode.ShouldBe(0);
        (await CommandRun.Of([.. CommandRun.Sound, "--output", other])).ExitCode.ShouldBe(0);

        var bytes = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        bytes.ShouldBe(await System.IO.File.ReadAllBytesAsync(other, TestContext.Current.CancellationToken));
        using var archive = await ZipFile.OpenReadAsync(File, TestContext.Current.CancellationToken);
        archive.Entries.ShouldAllBe(entry => entry.LastWriteTime.Year == 1980);
    }

    [Theory]
    [InlineData("--app-id", "bot", "n'est pas un identifiant d'application")]
    [InlineData("--app-id", "{12345678-90ab-cdef-1234-567890abcdef}", "n'est pas un identifiant d'application")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000", "n'est pas un identifiant d'application")]
    [InlineData("--host", "https://bot.exemple.fr", "commence par un protocole")]
    [InlineData("--host", "bot.exemple.fr/api", "contient un chemin")]
    [InlineData("--host", "bot.exemple.fr:443", "contient un port")]
    [InlineData("--host", "192.0.2.7", "est une adresse IP")]
    [InlineData("--host", "localhost", "n'est pas un nom d'hôte public")]
    [InlineData("--host", "bot..fr", "n'est pas un nom d'hôte public")]
    [InlineData("--host", "bot_1.exemple.fr", "n'est pas un nom d'hôte public")]
    [InlineData("--host", "coopérer.fr", "xn--")]
    [InlineData("--host", "*.exemple.fr", "n'est pas un nom d'hôte public")]
    [InlineData("--host", "bot.exemple.fr\n", "n'est pas un nom d'hôte public")]
    [InlineData("--version", "1.0", "n'est pas une version")]
    [InlineData("--version", "1.02.0", "n'est pas une version")]
    [InlineData("--name", " ", "Le nom doit avoir")]
    [InlineData("--name", "Un nom beaucoup trop long pour Teams", "Le nom doit avoir")]
    public async Task What_cannot_be_used_is_told_in_French_and_nothing_is_written(string option, string value, string told)
    {
        string[] others = [.. CommandRun.Sound.Chunk(2).Where(pair => pair[0] != option).SelectMany(pair => pair)];
        var run = await CommandRun.Of([.. others, "--output", File, option, value]);

        run.ExitCode.ShouldNotBe(0);
        run.Error.ShouldContain(told);
        System.IO.File.Exists(File).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_missing_or_misspelt_is_told_in_French()
    {
        var missing = await CommandRun.Of("--output", File);
        missing.ExitCode.ShouldNotBe(0);
        missing.Error.ShouldContain("Il manque --app-id");
        missing.Error.ShouldContain("Il manque --host");

        var misspelt = await CommandRun.Of([.. CommandRun.Sound, "--ouput", File]);
        misspelt.ExitCode.ShouldBe(2);
        misspelt.Error.ShouldContain("« --ouput » n'est pas une option");
        System.IO.File.Exists(File).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told()
    {
        var run = await CommandRun.Of([.. CommandRun.Sound, "--output", Path.Combine(_folder.Path, "nulle", "part.zip")]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("ne peut pas être écrit");
    }

    public void Dispose() => _folder.Dispose();

    private static JsonElement Json(ZipArchive archive, string name)
    {
        using var stream = archive.GetEntry(name)!.Open();
        return JsonDocument.Parse(stream).RootElement;
    }
}
