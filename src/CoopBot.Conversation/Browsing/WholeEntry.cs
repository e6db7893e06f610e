using System.Collections.Immutable;
using CoopBot.Conversation.Replies;

namespace CoopBot.Conversation.Browsing;

/// <summary>All that an entry says.</summary>
/// <param name="Entry">The slug.</param>
/// <param name="Title">The entry's title.</param>
/// <param name="Parts">The short answer first, without heading, then the facets in the entry's order.</param>
/// <param name="Sources">Where it comes from; at least one.</param>
public sealed record WholeEntry(string Entry, string Title, ImmutableArray<EntryPart> Parts, ImmutableArray<Citation> Sources);
