using System.Globalization;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;
using CoopBot.Knowledge.Reading;

namespace CoopBot.Tests.Knowledge;

public sealed class KnowledgeReaderTests
{
    [Fact]
    public void A_sound_folder_becomes_a_base()
    {
        var reading = new Files().Read();

        reading.Faults.ShouldBeEmpty();
        var gie = reading.Base.ShouldNotBeNull().Find("gie").ShouldNotBeNull();
        gie.Title.ShouldBe("Groupement d'intérêt économique (GIE)");
        gie.Summary.ShouldBe("Un GIE met des activités en commun. Ses membres répondent des dettes.");
        gie.Sources.Single().Guide.Publisher.ShouldBe("Réseau des essais");
        gie.Questions.ShouldBe([new ExampleQuestion("c'est quoi un GIE", Facet: null, Line: 9), new ExampleQuestion("qui dirige un GIE", Facet.Governance, Line: 10)]);
        gie.Distinction.ShouldBe("Ses membres répondent de ses dettes.");
        gie.Briefs[Facet.Governance].ShouldBe("Un administrateur.");
        gie.Situations.ShouldBe(["partager la comptabilité entre entreprises"]);
        gie.Reviewed.ShouldBe(new DateOnly(2026, 11, 21));
        var vocabulary = reading.Base.Vocabulary;
        vocabulary.Requests.Select(request => (request.Kind, request.Entry))
            .ShouldBe([(RequestKind.Exercise, "gie"), (RequestKind.Quiz, "gie"), (RequestKind.Orientation, "association")]);
        vocabulary.Clarifications.Single().Choices.Length.ShouldBe(2);
        vocabulary.QuantityCues.Keys.ShouldBe([Quantity.Money, Quantity.Year, Quantity.Duration, Quantity.Number], ignoreOrder: true);
    }

    [Fact]
    public void A_link_to_another_file_is_read_as_its_label_and_a_web_link_stays()
    {
        var gie = new Files().Read().Base!.Find("gie")!;

        gie.TextOf(Facet.Governance).ShouldBe("Un GIE a un administrateur. Voyez l'association ou [un site](https://exemple.org).");
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing()
    {
        var reading = new Files().With("structures/gie.md", "\uFEFF" + Files.Gie.Replace("\n", "\r\n", StringComparison.Ordinal)).Read();

        reading.Faults.ShouldBeEmpty();
        reading.Base!.Find("gie")!.Sections.Single().Facet.ShouldBe(Facet.Governance);
    }

    /// <summary>One change to a sound file, the line on which it is reported, and words of the report.</summary>
    public static TheoryData<string, string, int, string> Slips => new()
    {
        { "titre: Groupement", "titres: Groupement", 2, "« titres » n'est pas une clé connue. Vouliez-vous dire « titre » ?" },
        { "titre: Groupement d'intérêt économique (GIE)\n", "", 2, "il manque la clé « titre »" },
        { "type: structure", "type: forme", 3, "« forme » n'est pas un type de fiche" },
        { "type: structure", "type: structure\ntype: notion", 4, "cette clé est écrite deux fois" },
        { "noms: [GIE, groupement d'intérêt économique]", "noms: GIE", 4, "« noms » doit être une liste" },
        { "noms: [GIE,", "noms: [GIE, association,", 4, "est déjà pris par structures/association.md" },
        { "guide: petit-guide", "guide: grand-guide", 6, "« grand-guide » n'est pas un guide de sources.yaml" },
        { "    section: Partie 3\n", "", 6, "il manque la clé « section »" },
        { "    section: Partie 3", "    section: Partie 3\n    rubriques: [avis]", 6, "pas de rubrique « Avis »" },
        { "sources:\n  - guide: petit-guide\n    section: Partie 3\n", "", 2, "il manque la clé « sources »" },
        { "gouvernance: qui dirige un GIE", "gouvernence: qui dirige un GIE", 10, "« gouvernence » n'est pas une rubrique" },
        { "gouvernance: qui dirige un GIE", "capital: combien", 10, "pas de rubrique « Capital et engagement »" },
        { "- c'est quoi un GIE", "- c'est quoi : un GIE : dites", 9, "le YAML est mal formé" },
        { "voir: [association]", "voir: [asociation]", 16, "Vouliez-vous dire « association » ?" },
        { "voir: [association]", "voir: [gie]", 16, "n'est le nom d'aucune autre fiche" },
        { "revu: 2026-11-21", "revu: 21/11/2026", 17, "n'est pas une date" },
        { "## Gouvernance", "## Gouvernence", 22, "« Gouvernence » n'est pas une rubrique connue" },
        { "## Gouvernance", "## Exercice", 22, "« Exercice » n'est pas une rubrique connue pour ce type de fiche" },
        { "## Gouvernance", "### Gouvernance", 22, "seuls les titres « ## » sont permis" },
        { "## Gouvernance", "## Limites\n\n## Gouvernance", 22, "la rubrique « Limites » est vide" },
        { "## Gouvernance", "## Gouvernance\n\nUn texte.\n\n## Gouvernance", 26, "écrite deux fois" },
        { "(association.md)", "(asso.md)", 24, "le lien « asso.md » ne mène à aucun fichier" },
        { "(https://exemple.org)", "(mailto:a@exemple.org)", 24, "n'est pas une adresse web" },
        { "Un GIE a un administrateur.", "Un GIE a <b>un</b> administrateur.", 24, "le HTML n'est pas permis" },
        { "Un GIE a un administrateur.", "![schéma](https://exemple.org/a.png)", 24, "les images ne sont pas permises" },
        { "Un GIE met des activités en commun. Ses membres répondent des dettes.", "", 19, "il manque la réponse courte" },
        { "---\ntitre", "titre", 1, "une fiche commence par un en-tête" },
        { "gouvernance: Un administrateur.", "gouvernence: Un administrateur.", 13, "« gouvernence » n'est pas une rubrique" },
        { "  singularite: Ses membres répondent de ses dettes.\n", "", 12, "il manque la clé « singularite »" },
        { "gouvernance: Un administrateur.", "gouvernance: [Un, administrateur]", 13, "« gouvernance » doit être un texte" },
        { "situations:\n  - partager", "situations: partager", 14, "« situations » doit être une liste" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_reported_in_French_with_its_file_and_line(string sound, string slip, int line, string words)
    {
        Files.Gie.ShouldContain(sound);
        var reading = new Files().With("structures/gie.md", Files.Gie.Replace(sound, slip, StringComparison.Ordinal)).Read();

        reading.Base.ShouldBeNull();
        reading.Faults.ShouldContain(
            fault => fault.File == "structures/gie.md" && fault.Line == line && fault.Message.Contains(words, StringComparison.Ordinal),
            string.Join('\n', reading.Faults));
    }

    [Theory]
    [InlineData("gouvernance", "Un administrateur.", 13)]
    [InlineData("singularite", "Ses membres répondent de ses dettes.", 12)]
    public void A_line_of_a_comparison_fits_a_cell(string key, string sound, int line)
    {
        const int most = 160;
        KnowledgeReading With(int length) => new Files()
            .With("structures/gie.md", Files.Gie.Replace($"{key}: {sound}", $"{key}: {new string('x', length)}", StringComparison.Ordinal)).Read();

        With(most).Faults.ShouldBeEmpty();
        With(most + 1).Faults.ShouldHaveSingleItem().ToString()
            .ShouldStartWith($"structures/gie.md:{line.ToString(CultureInfo.InvariantCulture)}: cette ligne de « comparer » dépasse 160 signes");
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_reported_on_the_line_of_the_first_bad_letter()
    {
        var latin1 = System.Text.Encoding.Latin1.GetBytes("---\ntitre: Société\n---\n");

        new Files().With("structures/gie.md", latin1).Read().Faults
            .ShouldContain(fault => fault.File == "structures/gie.md" && fault.Line == 2 && fault.Message.Contains("UTF-8", StringComparison.Ordinal));
    }

    [Fact]
    public void Faults_of_all_files_come_together_in_file_and_line_order()
    {
        var reading = new Files()
            .With("structures/gie.md", Files.Gie.Replace("titre:", "titres:", StringComparison.Ordinal).Replace("revu: 2026-11-21", "revu: hier", StringComparison.Ordinal))
            .With("structures/association.md", Files.Association.Replace("type: structure", "type: x", StringComparison.Ordinal))
            .With("sources.yaml", Files.Sources.Replace("adresse: https://", "adresse: htps:", StringComparison.Ordinal))
            .Read();

        reading.Faults.Select(fault => fault.File).Distinct().ShouldBe(["sources.yaml", "structures/association.md", "structures/gie.md"]);
        reading.Faults.ShouldBe(reading.Faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line));
        reading.Faults.Count(fault => fault.File == "structures/gie.md").ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_file_that_is_no_entry_cannot_be_a_related_one() =>
        new Files().With("LISEZMOI.md", "Lisez-moi.").With("structures/gie.md", Files.Gie.Replace("voir: [association]", "voir: [LISEZMOI]", StringComparison.Ordinal))
            .Read().Faults.ShouldContain(fault => fault.Line == 16 && fault.Message.Contains("« LISEZMOI » (voir)", StringComparison.Ordinal));

    [Theory]
    [InlineData("sources.yaml")]
    [InlineData("vocabulaire.yaml")]
    public void A_missing_file_is_reported(string path) =>
        new Files().Without(path).Read().Faults.ShouldContain(new Fault(path, 1, "ce fichier manque. Remettez-le en place dans le dossier « knowledge/ »."));

    [Fact]
    public void An_entry_outside_a_folder_or_with_the_name_of_another_is_reported()
    {
        var reading = new Files().With("gie2.md", Files.Gie).With("notions/gie.md", Files.Association.Replace("association", "autre", StringComparison.Ordinal)).Read();

        reading.Faults.ShouldContain(fault => fault.File == "gie2.md" && fault.Message.Contains("se range dans un dossier", StringComparison.Ordinal));
        reading.Faults.ShouldContain(fault => fault.File == "structures/gie.md" && fault.Message.Contains("notions/gie.md", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rubriques:", "rubrique:", 5, "« rubrique » n'est pas une clé connue")]
    [InlineData("  limites:", "  limite:", 7, "« limite » n'est pas une rubrique")]
    [InlineData("  - [association, asso]", "  - association", 4, "des synonymes s'écrivent sur une ligne")]
    [InlineData("  aide: [aide]\n", "", 9, "il manque la clé « aide »")]
    [InlineData("  suite: [la suite]\n", "", 9, "il manque la clé « suite »")]
    [InlineData("    fiche: association", "    fiche: scop", 26, "« scop » n'est le nom d'aucune fiche")]
    [InlineData("    fiche: association\n", "", 26, "il manque la clé « fiche »")]
    [InlineData("    tournures: [faire le quiz]", "    tournure: [faire le quiz]", 24, "Vouliez-vous dire « tournures » ?")]
    [InlineData("  quiz:", "  quizz:", 22, "Vouliez-vous dire « quiz » ?")]
    [InlineData("  duree:", "  durée:", 31, "Vouliez-vous dire « duree » ?")]
    [InlineData("    question: De quoi avez-vous besoin ?\n", "", 37, "il manque la clé « question »")]
    [InlineData("refus: [ignore tes consignes]\n", "", 1, "il manque la clé « refus »")]
    public void A_slip_in_the_vocabulary_is_reported(string sound, string slip, int line, string words)
    {
        var reading = new Files().With("vocabulaire.yaml", Files.Vocabulary.Replace(sound, slip, StringComparison.Ordinal)).Read();

        reading.Faults.ShouldContain(
            fault => fault.File == "vocabulaire.yaml" && fault.Line == line && fault.Message.Contains(words, StringComparison.Ordinal),
            string.Join('\n', reading.Faults));
    }
}
