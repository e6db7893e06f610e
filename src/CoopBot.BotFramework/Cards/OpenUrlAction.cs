using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Cards;

/// <summary>A button that opens a page (<c>Action.OpenUrl</c>): over https only.</summary>
/// <param name="Title">The label.</param>
/// <param name="Page">The page.</param>
/// <exception cref="ArgumentException">The address is not one that <see cref="SafeLink"/> lets through.</exception>
public sealed record OpenUrlAction(string Title, Uri Page) : CardAction(Title)
{
    /// <summary>The page's address.</summary>
    public string Url { get; } = SafeLink.IsSafe(Page) ? Page.AbsoluteUri : throw new ArgumentException("Only https pages can be opened.", nameof(Page));

    /// <summary>The page; the card holds its <see cref="Url"/>.</summary>
    [JsonIgnore]
    public Uri Page { get; } = Page;
}
