namespace CoopBot.Knowledge.Entries;

/// <summary>One of the source guides, as <c>knowledge/sources.yaml</c> describes it.</summary>
/// <param name="Id">The identity that entries cite, such as <c>guide-cooperation</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Year">Its year as far as known, such as <c>2014</c> or <c>vers 2020</c>.</param>
/// <param name="Address">A public web address, or null where the guide gives none.</param>
/// <param name="Note">What a reader should know of it, or null.</param>
public sealed record Guide(string Id, string Title, string Publisher, string Year, Uri? Address, string? Note);
