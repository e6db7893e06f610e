namespace CoopBot.Knowledge.Language;

/// <summary>A known phrase found in a text.</summary>
/// <param name="Start">The index of its first token.</param>
/// <param name="Length">Its number of tokens.</param>
/// <param name="Value">What it stands for.</param>
internal readonly record struct PhraseMatch<T>(int Start, int Length, T Value)
{
    /// <summary>Whether a token is part of the phrase.</summary>
    /// <param name="token">The token's index.</param>
    public bool Covers(int token) => token >= Start && token < Start + Length;
}
