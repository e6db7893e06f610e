using System.Collections.Immutable;

namespace CoopBot.Conversation.Replies;

/// <summary>Something that the bot says, whatever the channel. Its words are in French.</summary>
/// <param name="Markdown">Paragraphs, lists, bold and web links.</param>
/// <param name="Choices">What the person may do next, the most useful first.</param>
public abstract record Reply(string Markdown, ImmutableArray<Choice> Choices)
{
    /// <summary>What an opinion on it would be about, such as <c>gie#gouvernance</c>, or null.</summary>
    public virtual string? Subject => null;
}
