namespace CoopBot.Knowledge.Search;

/// <summary>A word that was read as another.</summary>
/// <param name="Typed">What the person wrote, folded.</param>
/// <param name="Read">The known word or words that it stands for.</param>
public sealed record Correction(string Typed, string Read);
