using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>
/// Names said without their head, as one does when comparing: "conjoint ou solidaire ?", "faire avec ou ensemble ?".
/// </summary>
internal sealed class EllipticNames
{
    private readonly Dictionary<string, List<(string Head, Entry Entry)>> _byTail = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _heads = new(StringComparer.Ordinal);

    public EllipticNames(KnowledgeBase knowledge, TextAnalyzer analyzer)
    {
        foreach (var entry in knowledge.Entries)
        {
            foreach (var name in entry.Names)
            {
                var stems = analyzer.Analyze(name).Select(token => token.Stem).ToList();
                if (stems.Count != 2) continue;
                if (!_byTail.TryGetValue(stems[1], out var names)) _byTail[stems[1]] = names = [];
                names.Add((stems[0], entry));
                if (!_heads.TryGetValue(entry.Slug, out var heads)) _heads[entry.Slug] = heads = new(StringComparer.Ordinal);
                heads.Add(stems[0]);
            }
        }
    }

    /// <summary>The entries that a comparison names, elliptic names included, in the order of the message.</summary>
    /// <param name="tokens">The message.</param>
    /// <param name="names">The names found in full.</param>
    /// <returns>The matches, full and elliptic; those in full alone where no head is shared.</returns>
    public List<PhraseMatch<Entry>> Complete(List<Token> tokens, List<PhraseMatch<Entry>> names)
    {
        var tails = new List<(int Index, string Head, Entry Entry)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (names.Any(name => i >= name.Start && i < name.Start + name.Length)) continue;
            foreach (var (head, entry) in _byTail.GetValueOrDefault(tokens[i].Stem, [])) tails.Add((i, head, entry));
        }

        var shared = tails.GroupBy(tail => tail.Head, StringComparer.Ordinal)
            .Select(group => group.Concat(names.Where(name => _heads.TryGetValue(name.Value.Slug, out var heads) && heads.Contains(group.Key))
                .Select(name => (Index: name.Start, Head: group.Key, Entry: name.Value))).ToList())
            .Where(group => group.DistinctBy(tail => tail.Entry.Slug, StringComparer.Ordinal).Count() > 1)
            .MaxBy(group => group.Count);
        if (shared is null) return names;
        var added = shared.Where(tail => names.All(name => name.Start != tail.Index)).DistinctBy(tail => tail.Index);
        return [.. names.Concat(added.Select(tail => new PhraseMatch<Entry>(tail.Index, 1, tail.Entry))).OrderBy(name => name.Start)];
    }
}
