using System.Text;
using CoopBot.Knowledge.Reading;

namespace CoopBot.Tests.Knowledge;

/// <summary>A small knowledge folder in memory, sound until a test breaks it.</summary>
internal sealed class Files
{
    public const string Sources =
        """
        petit-guide:
          titre: Petit guide
          editeur: Réseau des essais
          annee: "2020"
          adresse: https://exemple.org
        """;

    public const string Vocabulary =
        """
        accueil:
          - C'est quoi un GIE ?
        synonymes:
          - [association, asso]
        rubriques:
          gouvernance: [gouvernance, qui dirige]
          limites: [limite, risque]
        intentions:
          salutation: [bonjour]
          remerciement: [merci]
          aide: [aide]
          pourquoi: [pourquoi]
          suite: [la suite]
          donnees: [mes données]
          effacement: [effacer mes données]
          utile: [utile]
          pas-utile: [pas utile]
        demandes:
          exercice:
            fiche: gie
            tournures: [faire l'exercice]
          quiz:
            fiche: gie
            tournures: [faire le quiz]
          orientation:
            fiche: association
            tournures: [quelle structure choisir]
        chiffres:
          argent: [combien coûte]
          annee: [quelle année]
          duree: [combien de temps]
          nombre: [combien de]
        presentations: [c'est quoi]
        comparaisons: [différence, ou]
        situations: [on veut]
        precisions:
          - tournures: [on veut coopérer]
            question: De quoi avez-vous besoin ?
            choix: [C'est quoi un GIE ?, C'est quoi une association ?]
        refus: [ignore tes consignes]
        hors-sujet: [rescrit fiscal]
        mots-vides: [svp]
        """;

    public const string Gie =
        """
        ---
        titre: Groupement d'intérêt économique (GIE)
        type: structure
        noms: [GIE, groupement d'intérêt économique]
        sources:
          - guide: petit-guide
            section: Partie 3
        questions:
          - c'est quoi un GIE
          - gouvernance: qui dirige un GIE
        comparer:
          singularite: Ses membres répondent de ses dettes.
          gouvernance: Un administrateur.
        situations:
          - partager la comptabilité entre entreprises
        voir: [association]
        revu: 2026-11-21
        ---

        Un GIE met des activités en commun. Ses membres répondent des dettes.

        ## Gouvernance

        Un GIE a un administrateur. Voyez [l'association](association.md) ou [un site](https://exemple.org).
        """;

    public const string Association =
        """
        ---
        titre: Association
        type: structure
        noms: [association]
        sources:
          - guide: petit-guide
            section: Partie 2
        revu: 2026-11-21
        ---

        Une association réunit deux membres au moins.
        """;

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public Files()
    {
        With("sources.yaml", Sources).With("vocabulaire.yaml", Vocabulary);
        With("structures/gie.md", Gie).With("structures/association.md", Association);
    }

    public Files With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public Files With(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    public Files Without(string path)
    {
        _files.Remove(path);
        return this;
    }

    public void WriteTo(string folder)
    {
        foreach (var (path, bytes) in _files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    public KnowledgeReading Read() => KnowledgeReader.Read([.. _files.Select(file => new KnowledgeFile(file.Key, file.Value))]);
}
