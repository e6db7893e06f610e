namespace CoopBot.BotFramework.Cards;

/// <summary>A text; Markdown limited to bold, italics, lists and links.</summary>
/// <param name="Text">The text.</param>
public sealed record TextBlock(string Text) : CardElement
{
    /// <summary>Whether long lines break: always, for phones.</summary>
    public bool Wrap { get; } = true;

    /// <summary><c>heading</c> for a title that screen readers announce, or null.</summary>
    public string? Style { get; init; }

    /// <summary><c>small</c>, <c>default</c>, <c>medium</c>, <c>large</c>, or null for what the client gives the style: headings are large.</summary>
    public string? Size { get; init; }

    /// <summary><c>bolder</c>, or null for the default.</summary>
    public string? Weight { get; init; }

    /// <summary>Whether the text stands back.</summary>
    public bool? IsSubtle { get; init; }
}
