using CoopBot.BotFramework.Activities;

namespace CoopBot.BotFramework.Invokes;

/// <summary>What a search from the compose box found.</summary>
/// <param name="Type"><c>result</c>, or <c>message</c> where there is only something to say.</param>
internal sealed record ComposeExtensionResult(string Type)
{
    /// <summary><c>list</c> or <c>grid</c>, for results.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>The cards that may be inserted, each with its preview.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>What is said, for a message.</summary>
    public string? Text { get; init; }
}
