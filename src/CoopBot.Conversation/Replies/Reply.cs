using System.Collections.Immutable;

namespace CoopBot.Conversation.Replies;

/// <summary>Something that the bot says, whatever the channel. Its words are in French.</summary>
/// <param name="Markdown">Paragraphs, lists, bold and web links.</param>
/// <param name="Choices">What the person may do next, the most useful first.</param>
public abstract record Reply(string Markdown, ImmutableArray<Choice> Choices)
{
    /// <summary>
    /// What the reply is about, for those who say whether it was useful: <c>scic</c>, <c>scic#gouvernance</c> or, for a comparison,
    /// <c>gie/scic</c>; null for a reply that there is nothing to say about.
    /// </summary>
    public virtual string? Subject => null;
}
