using System.Collections.Frozen;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Reading;

/// <summary>Turns the files of a knowledge folder into a <see cref="KnowledgeBase"/>, or into the list of all their faults.</summary>
public static class KnowledgeReader
{
    /// <summary>Reads the folder from disk.</summary>
    /// <param name="folder">The knowledge folder, which must exist.</param>
    /// <returns>The base or the faults.</returns>
    /// <exception cref="IOException">A file could not be read.</exception>
    public static KnowledgeReading ReadFolder(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(file => !file.Name.Split('/').Any(part => part.StartsWith('.')))
            .Select(file => new KnowledgeFile(file.Name, File.ReadAllBytes(file.Path)));
        return Read([.. files]);
    }

    /// <summary>Reads files that are already in memory.</summary>
    /// <param name="files">Every file of the folder, in any order.</param>
    /// <returns>The base or the faults, all of them.</returns>
    public static KnowledgeReading Read(IReadOnlyCollection<KnowledgeFile> files)
    {
        var faults = new List<Fault>();
        var names = files.Select(file => file.Path).ToFrozenSet(StringComparer.Ordinal);
        var guides = ReadOne(files, GuideReader.FileName, GuideReader.Read, faults)
            ?? FrozenDictionary<string, Guide>.Empty;
        var slugs = Slugs(names);
        var vocabulary = ReadOne(files, VocabularyReader.FileName, (yaml, log) => VocabularyReader.Read(yaml, slugs, log), faults);

        var reader = new EntryReader(guides, names);
        var drafts = new List<EntryDraft>();
        foreach (var file in files.Where(file => IsEntry(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var log = new FaultLog(file.Path, faults);
            if (file.Path.Count(character => character == '/') != 1)
                log.Add(1, "une fiche se range dans un dossier de « knowledge/ », comme « structures/gie.md ». Déplacez-la.");
            else if (Utf8Text.Decode(file, log) is { } text && reader.Read(text, log) is { } draft)
                drafts.Add(draft);
        }

        CheckTogether(drafts, slugs, faults);
        var ordered = faults.Distinct().OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line);
        var found = faults.Count > 0 || vocabulary is null
            ? null
            : new KnowledgeBase([.. drafts.Select(draft => draft.Entry)], guides, vocabulary);
        return new KnowledgeReading(found, [.. ordered]);
    }

    private static bool IsEntry(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) && path != "LISEZMOI.md";

    private static FrozenSet<string> Slugs(FrozenSet<string> files) =>
        files.Where(IsEntry).Select(path => Path.GetFileNameWithoutExtension(path)).ToFrozenSet(StringComparer.Ordinal);

    private static T? ReadOne<T>(
        IReadOnlyCollection<KnowledgeFile> files, string path, Func<string, FaultLog, T?> read, List<Fault> faults)
        where T : class
    {
        var log = new FaultLog(path, faults);
        var file = files.FirstOrDefault(file => file.Path == path);
        if (file is not null) return Utf8Text.Decode(file, log) is { } text ? read(text, log) : null;
        log.Add(1, "ce fichier manque. Remettez-le en place dans le dossier « knowledge/ ».");
        return null;
    }

    private static void CheckTogether(List<EntryDraft> drafts, FrozenSet<string> slugs, List<Fault> faults)
    {
        var byName = new Dictionary<string, EntryDraft>(StringComparer.Ordinal);
        var bySlug = new Dictionary<string, EntryDraft>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var log = new FaultLog(draft.Entry.File, faults);
            if (!bySlug.TryAdd(draft.Entry.Slug, draft))
                log.Add(1, $"un autre fichier porte ce nom : {bySlug[draft.Entry.Slug].Entry.File}. Renommez l'un des deux.");

            foreach (var (name, line) in draft.Names)
            {
                var key = PhraseKey.Of(name);
                if (key.Length == 0)
                    log.Add(line, $"le nom « {name} » ne contient aucun mot. Corrigez-le ou supprimez-le.");
                else if (!byName.TryAdd(key, draft) && byName[key] != draft)
                    log.Add(line, $"le nom « {name} » est déjà pris par {byName[key].Entry.File}. Gardez-le dans une seule fiche.");
            }

            foreach (var (slug, line) in draft.SeeAlso)
            {
                if (slugs.Contains(slug) && slug != draft.Entry.Slug) continue;
                var nearest = EditDistance.Nearest(slug, slugs.Where(known => known != draft.Entry.Slug), most: 2);
                log.Add(line, $"« {slug} » (voir) n'est le nom d'aucune autre fiche. "
                    + (nearest is null ? "Écrivez le nom d'un fichier, sans « .md »." : $"Vouliez-vous dire « {nearest} » ?"));
            }
        }
    }
}
