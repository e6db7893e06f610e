namespace CoopBot.BotFramework.Cards;

/// <summary>A field to write in (<c>Input.Text</c>).</summary>
/// <param name="Id">The name under which the text comes back with the card's data.</param>
/// <param name="Label">What is to be written; screen readers say it, so that no field goes without.</param>
public sealed record TextInput(string Id, string Label) : CardElement
{
    /// <summary>Whether the card cannot be sent without it, or null.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>What to do about a field that is not well filled in; needed wherever one may be refused.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The most characters that it takes, or null.</summary>
    public int? MaxLength { get; init; }

    /// <summary><c>true</c> for several lines, or null.</summary>
    public bool? IsMultiline { get; init; }

    /// <summary>An example shown while it is empty, or null; never a replacement for the label.</summary>
    public string? Placeholder { get; init; }
}
