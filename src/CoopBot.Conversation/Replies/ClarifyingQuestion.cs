using System.Collections.Immutable;

namespace CoopBot.Conversation.Replies;

/// <summary>One short question back, where a message may mean several things.</summary>
/// <param name="Markdown">The question.</param>
/// <param name="Choices">What may have been meant.</param>
public sealed record ClarifyingQuestion(string Markdown, ImmutableArray<Choice> Choices) : Reply(Markdown, Choices);
