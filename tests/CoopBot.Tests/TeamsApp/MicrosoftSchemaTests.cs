using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopBot.TeamsApp;
using CoopBot.TeamsApp.Schema;
using CoopBot.Tests.Program;

namespace CoopBot.Tests.TeamsApp;

/// <summary>The package by Microsoft's schema: under Microsoft's choice of validator, and under ours, which must say the same.</summary>
public sealed class MicrosoftSchemaTests : IClassFixture<MicrosoftValidator>
{
    private const string Manifest = "MicrosoftTeams.schema.json";
    private const string Language = "MicrosoftTeams.Localization.schema.json";
    private const int Mutants = 500;

    [Fact]
    public async Task The_package_that_the_command_writes_is_valid()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "paquet.zip");
        (await CommandRun.Of([.. CommandRun.Sound, "--output", file])).ExitCode.ShouldBe(0);
        using var archive = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken);

        var verdicts = await MicrosoftValidator.JudgeAsync([("manifest", Json(archive, "manifest.json")), ("language", Json(archive, "en.json"))]);

        verdicts.ShouldBe([[], []]);
    }

    [Theory]
    [InlineData(Manifest)]
    [InlineData(Language)]
    public void The_schemas_are_those_of_Microsofts_package(string name) =>
        File.ReadAllText(Path.Combine(Repository.Root, "manifest", "schema", name)).ShouldBe(File.ReadAllText(MicrosoftValidator.SchemaFile(name)));

    [Theory]
    [InlineData("manifest", "manifest.json", 1)]
    [InlineData("language", "en.json", 2)]
    public async Task Both_validators_judge_damaged_documents_alike(string kind, string name, int seed)
    {
        var schemas = ShippedManifest.Schemas();
        var schema = kind == "manifest" ? schemas.Manifest : schemas.Language;
        var request = new PackageRequest(Guid.Parse(CommandRun.AppId), "bot.exemple.fr", "1.0.0", Name: null);
        var sound = JsonNode.Parse(ShippedManifest.Template().Fill(request).Single(file => file.Name == name).Bytes)!;
        var damage = new Damage(seed);
        var documents = Enumerable.Range(0, Mutants).Select(_ => damage.Apply(sound)).ToList();

        var verdicts = await MicrosoftValidator.JudgeAsync(documents.Select(document => (kind, (JsonNode?)document)));

        verdicts.Count.ShouldBe(Mutants);
        verdicts.Count(errors => errors.Length == 0).ShouldBeInRange(Mutants / 20, Mutants / 2);
        foreach (var (document, errors) in documents.Zip(verdicts))
            schema.Validate(JsonElement.Parse(document.ToJsonString())).IsEmpty.ShouldBe(errors.Length == 0, $"{string.Join("; ", errors)}\n{document.ToJsonString()}");
    }

    [Theory]
    [InlineData(Manifest)]
    [InlineData(Language)]
    public void Every_keyword_of_the_schemas_is_known(string name)
    {
        var root = JsonElement.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "manifest", "schema", name)));
        var parts = PartsOf(root).ToList();
        parts.Count.ShouldBeGreaterThan(50);
        foreach (var keyword in parts.SelectMany(part => part.EnumerateObject()).Where(keyword => keyword.Name != "$ref"))
        {
            var alone = new JsonObject { [keyword.Name] = JsonNode.Parse(keyword.Value.GetRawText()), ["definitions"] = JsonNode.Parse(root.GetProperty("definitions").GetRawText()) };
            Should.NotThrow(() => new JsonSchema(JsonElement.Parse(alone.ToJsonString())).Validate(JsonElement.Parse("\"texte\"")));
        }
    }

    [Fact]
    public void A_keyword_that_the_validator_does_not_know_is_never_passed_over() =>
        Should.Throw<NotSupportedException>(() => new JsonSchema(JsonElement.Parse("""{ "propertyNames": { "maxLength": 3 } }""")).Validate(JsonElement.Parse("{}")));

    private static IEnumerable<JsonElement> PartsOf(JsonElement schema)
    {
        yield return schema;
        foreach (var keyword in schema.EnumerateObject())
        {
            IEnumerable<JsonElement> below = keyword.Name switch
            {
                "properties" or "patternProperties" or "definitions" or "dependencies" => keyword.Value.EnumerateObject().Select(property => property.Value),
                "items" or "additionalProperties" => [keyword.Value],
                "anyOf" or "oneOf" => keyword.Value.EnumerateArray(),
                _ => [],
            };
            foreach (var part in below.Where(part => part.ValueKind == JsonValueKind.Object).SelectMany(PartsOf)) yield return part;
        }
    }

    private static JsonNode? Json(ZipArchive archive, string name)
    {
        using var stream = archive.GetEntry(name)!.Open();
        return JsonNode.Parse(stream);
    }
}
