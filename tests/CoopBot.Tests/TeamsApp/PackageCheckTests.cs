using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using CoopBot.TeamsApp;

namespace CoopBot.Tests.TeamsApp;

/// <summary>What a mistake in <c>manifest/</c> is told as.</summary>
public sealed class PackageCheckTests
{
    private static readonly PackageRequest Request = new(Guid.Parse(CommandRun.AppId), "bot.exemple.fr", "1.0.0", Name: null);
    private static readonly ImmutableArray<PackageFile> Sound = ShippedManifest.Template().Fill(Request);

    [Fact]
    public void What_is_shipped_is_sound() => Faults(Sound).ShouldBeEmpty();

    [Fact]
    public void What_the_schema_refuses_is_told_with_its_place()
    {
        FaultsOf("manifest.json", manifest => manifest["bots"]![0]!["commandLists"]![1]!["scopes"]![0] = "équipe")
            .ShouldContain(fault => fault.StartsWith("manifest.json : bots[0].commandLists[1].scopes[0] : il faut l'une de ces valeurs", StringComparison.Ordinal));
        FaultsOf("manifest.json", manifest => manifest.AsObject().Remove("accentColor")).ShouldBe(["manifest.json : il manque « accentColor »"]);
        FaultsOf("manifest.json", manifest => manifest["icones"] = 1).ShouldBe(["manifest.json : icones : cette propriété n'existe pas"]);
        FaultsOf("manifest.json", manifest => manifest["name"]!["short"] = new string('é', 31)).ShouldBe(["manifest.json : name.short : 31 caractères, 30 au plus"]);
        FaultsOf("en.json", texts => texts.AsObject().Remove("description.full")).ShouldBe(["en.json : il manque « description.full »"]);
    }

    [Fact]
    public void Commands_are_short_few_and_told_apart()
    {
        FaultsOf("manifest.json", manifest => Commands(manifest)[0]!["title"] = "Une question beaucoup trop longue")
            .ShouldBe(["manifest.json : bots[0].commandLists[0].commands[0].title : plus de 32 caractères"]);
        FaultsOf("manifest.json", manifest => Commands(manifest)[1]!["title"] = "aide")
            .ShouldBe(["manifest.json : bots[0].commandLists[0].commands[1].title : une autre commande a le même"]);
        FaultsOf("manifest.json", manifest => Commands(manifest)[2]!["description"] = new string('a', 129))
            .ShouldBe(["manifest.json : bots[0].commandLists[0].commands[2].description : il faut un texte de 128 caractères au plus"]);
        FaultsOf("manifest.json", manifest => Commands(manifest).AsArray().Add(new JsonObject { ["title"] = "Encore", ["description"] = "Une onzième" }))
            .ShouldContain("manifest.json : bots[0].commandLists[0].commands : 11 commandes, 10 au plus");
        FaultsOf("manifest.json", manifest => manifest["composeExtensions"]![0]!["botId"] = Guid.Empty.ToString())
            .ShouldBe(["manifest.json : composeExtensions[0].botId : ce n'est pas le bot de l'application"]);
    }

    [Fact]
    public void Another_language_says_all_and_nothing_else()
    {
        FaultsOf("en.json", texts => texts.AsObject().Remove("composeExtensions[0].commands[0].title"))
            .ShouldBe(["en.json : composeExtensions[0].commands[0].title : il manque la traduction"]);
        FaultsOf("en.json", texts => texts["bots[0].commandLists[2].commands[9].title"] = "Gone")
            .ShouldBe(["en.json : bots[0].commandLists[2].commands[9].title : le manifeste n'a pas de texte à cet endroit"]);
    }

    [Fact]
    public void A_file_that_the_manifest_names_must_be_there() =>
        Faults([.. Sound.Where(file => file.Name is not "outline.png" and not "en.json")]).ShouldBe(["outline.png : ce fichier manque", "en.json : ce fichier manque"], ignoreOrder: true);

    [Fact]
    public void Icons_have_their_size_and_the_outline_is_white_on_nothing()
    {
        var (color, outline) = (Sound.Single(file => file.Name == "color.png").Bytes, Sound.Single(file => file.Name == "outline.png").Bytes);
        Faults(With("color.png", outline)).ShouldBe(["color.png : 32 × 32 pixels, il en faut 192 × 192"]);
        Faults(With("outline.png", color)).ShouldBe(["outline.png : 192 × 192 pixels, il en faut 32 × 32"]);
        Faults(With("color.png", "GIF89a"u8.ToArray())).ShouldBe(["color.png : il faut une image PNG de 8 bits par couleur, sans palette ni entrelacement"]);
        Faults(With("color.png", color[..600])).ShouldHaveSingleItem().ShouldStartWith("color.png : il faut une image PNG");
        Faults(With("outline.png", Square.Of(32, [255, 255, 255, 255]))).ShouldBe(["outline.png : le fond doit être transparent"]);
        Faults(With("outline.png", Square.Of(32, [0, 0, 0, 0]))).ShouldBe(["outline.png : l'image est vide"]);
        Faults(With("outline.png", Square.Of(32, [0, 0, 0, 0], [255, 255, 254, 9]))).ShouldBe(["outline.png : le trait doit être blanc"]);
        Faults(With("outline.png", Square.Of(32, [0, 0, 0, 0], [255, 255, 255, 9]))).ShouldBeEmpty();
    }

    private static JsonNode Commands(JsonNode manifest) => manifest["bots"]![0]!["commandLists"]![0]!["commands"]!;

    private static ImmutableArray<string> FaultsOf(string name, Action<JsonNode> damage)
    {
        var document = JsonNode.Parse(Sound.Single(file => file.Name == name).Bytes)!;
        damage(document);
        return Faults(With(name, Encoding.UTF8.GetBytes(document.ToJsonString())));
    }

    private static ImmutableArray<PackageFile> With(string name, byte[] bytes) => [.. Sound.Select(file => file.Name == name ? file with { Bytes = bytes } : file)];

    private static ImmutableArray<string> Faults(ImmutableArray<PackageFile> files) => new PackageCheck(ShippedManifest.Schemas()).Faults(files);
}
