namespace CoopBot.BotFramework.Cards;

/// <summary>A small card that stands for an Adaptive Card in a list (<c>application/vnd.microsoft.card.thumbnail</c>).</summary>
/// <param name="Title">The title.</param>
/// <param name="Text">A line of plain text.</param>
public sealed record ThumbnailCard(string Title, string Text)
{
    /// <summary>The content type of such cards.</summary>
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";
}
