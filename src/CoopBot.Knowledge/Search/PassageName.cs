using CoopBot.Knowledge.Entries;

namespace CoopBot.Knowledge.Search;

/// <summary>A passage of a known entry.</summary>
/// <param name="Facet">Its section, or null for the short answer.</param>
public sealed record PassageName(Facet? Facet);
