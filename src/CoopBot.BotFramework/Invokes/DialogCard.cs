using CoopBot.BotFramework.Activities;

namespace CoopBot.BotFramework.Invokes;

/// <summary>A card in a dialog.</summary>
/// <param name="Title">What heads the dialog.</param>
/// <param name="Card">The card.</param>
internal sealed record DialogCard(string Title, Attachment Card)
{
    /// <summary>Always large: it is opened to read.</summary>
    public string Height { get; } = "large";

    /// <summary>Always large.</summary>
    public string Width { get; } = "large";
}
