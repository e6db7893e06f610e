namespace CoopBot.BotFramework.Rendering;

/// <summary>
/// Keeps a text within what channels take: Teams counts about 100 KB in UTF-16 for a whole message, of which 80 KB are used (protocol sheet, 3.4).
/// Answers are far shorter; this holds whatever staff write.
/// </summary>
internal static class MessageLimit
{
    // In characters of two bytes: a text and the rest of its message stay below 80 KB, with a summary beside a card.
    private const int MostCharacters = 24_000;

    /// <summary>The text, cut at the end of a paragraph where it is too long.</summary>
    public static string Fit(string text)
    {
        if (text.Length <= MostCharacters) return text;
        var end = text.LastIndexOf("\n\n", MostCharacters, StringComparison.Ordinal);
        if (end <= 0) end = char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters;
        return $"{text[..end]}\n\n{CardTexts.TooLong}";
    }
}
