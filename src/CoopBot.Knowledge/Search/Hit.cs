using CoopBot.Knowledge.Entries;

namespace CoopBot.Knowledge.Search;

/// <summary>A passage that may answer a question.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Facet">Its section, or null for the short answer.</param>
/// <param name="Score">How well it matches; comparable within one question only.</param>
/// <param name="Beside">Another passage of the entry that matches nearly as well, or null.</param>
public sealed record Hit(Entry Entry, Facet? Facet, float Score, PassageName? Beside = null);
