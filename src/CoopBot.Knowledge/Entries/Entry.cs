using System.Collections.Immutable;

namespace CoopBot.Knowledge.Entries;

/// <summary>One subject that the bot knows: a file <c>knowledge/&lt;folder&gt;/&lt;slug&gt;.md</c>. Immutable.</summary>
public sealed record Entry
{
    /// <summary>The file's name without its extension, unique in the whole base; entries refer to each other by it.</summary>
    public required string Slug { get; init; }

    /// <summary>The path below the knowledge folder, with <c>/</c>, such as <c>structures/gie.md</c>.</summary>
    public required string File { get; init; }

    /// <summary>The title that people see.</summary>
    public required string Title { get; init; }

    /// <summary>What the entry is about.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Every way people name the subject; no other entry has any of them.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Where the facts come from; at least one.</summary>
    public required ImmutableArray<SourceReference> Sources { get; init; }

    /// <summary>Questions that this entry must answer.</summary>
    public required ImmutableArray<ExampleQuestion> Questions { get; init; }

    /// <summary>The slugs of related entries, all of which exist.</summary>
    public required ImmutableArray<string> SeeAlso { get; init; }

    /// <summary>When staff last checked the entry.</summary>
    public required DateOnly Reviewed { get; init; }

    /// <summary>The short answer, in Markdown: what a phone screen holds.</summary>
    public required string Summary { get; init; }

    /// <summary>The sections, in the file's order, each facet at most once.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>What sets the subject apart from those it is compared with, in a few words; or null.</summary>
    public string? Distinction { get; init; }

    /// <summary>What it comes to, facet by facet, in a few words: a row of a comparison. May name facets without a section.</summary>
    public ImmutableDictionary<Facet, string> Briefs { get; init; } = ImmutableDictionary<Facet, string>.Empty;

    /// <summary>Situations that the subject answers, as members tell them; only structures have some.</summary>
    public ImmutableArray<string> Situations { get; init; } = [];

    /// <summary>What the entry says of a facet.</summary>
    /// <param name="facet">The facet, or null for the short answer.</param>
    /// <returns>Markdown, or null when the entry has no such section.</returns>
    public string? TextOf(Facet? facet)
    {
        if (facet is not { } asked) return Summary;
        foreach (var section in Sections)
            if (section.Facet == asked) return section.Markdown;
        return null;
    }
}
