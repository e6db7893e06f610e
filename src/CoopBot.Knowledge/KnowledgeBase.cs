using System.Collections.Frozen;
using System.Collections.Immutable;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge;

/// <summary>Everything that the bot knows, read once from the files that staff edit. Immutable.</summary>
public sealed class KnowledgeBase
{
    private readonly FrozenDictionary<string, Entry> _bySlug;

    /// <summary>Puts together checked parts.</summary>
    /// <param name="entries">The entries, slugs and names unique.</param>
    /// <param name="guides">The guides by identity.</param>
    /// <param name="vocabulary">How members speak.</param>
    public KnowledgeBase(ImmutableArray<Entry> entries, FrozenDictionary<string, Guide> guides, Vocabulary vocabulary)
    {
        Entries = entries;
        Guides = guides;
        Vocabulary = vocabulary;
        _bySlug = entries.ToFrozenDictionary(entry => entry.Slug, StringComparer.Ordinal);
    }

    /// <summary>The entries, in file order.</summary>
    public ImmutableArray<Entry> Entries { get; }

    /// <summary>The source guides by identity.</summary>
    public FrozenDictionary<string, Guide> Guides { get; }

    /// <summary>How members speak.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Finds an entry.</summary>
    /// <param name="slug">Its file name without extension.</param>
    /// <returns>The entry, or null when there is none.</returns>
    public Entry? Find(string? slug) => slug is null ? null : _bySlug.GetValueOrDefault(slug);
}
