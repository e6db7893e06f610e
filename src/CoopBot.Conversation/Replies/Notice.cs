using System.Collections.Immutable;

namespace CoopBot.Conversation.Replies;

/// <summary>A greeting, help, or another word from the bot that states no fact of the guides.</summary>
/// <param name="Markdown">What it says.</param>
/// <param name="Choices">What the person may do next.</param>
public sealed record Notice(string Markdown, ImmutableArray<Choice> Choices) : Reply(Markdown, Choices);
