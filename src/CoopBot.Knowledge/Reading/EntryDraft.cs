using System.Collections.Immutable;
using CoopBot.Knowledge.Entries;

namespace CoopBot.Knowledge.Reading;

/// <summary>An entry with the lines of what must be checked against the other entries.</summary>
internal sealed record EntryDraft(
    Entry Entry,
    ImmutableArray<(string Text, int Line)> Names,
    ImmutableArray<(string Slug, int Line)> SeeAlso);
