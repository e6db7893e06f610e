namespace CoopBot.Conversation.Browsing;

/// <summary>A part of an entry.</summary>
/// <param name="Heading">The facet's heading, or null for the short answer.</param>
/// <param name="Markdown">What it says.</param>
public sealed record EntryPart(string? Heading, string Markdown);
