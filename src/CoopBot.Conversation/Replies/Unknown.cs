using System.Collections.Immutable;

namespace CoopBot.Conversation.Replies;

/// <summary>An honest "je ne sais pas", with a way on.</summary>
/// <param name="Markdown">What it says.</param>
/// <param name="Choices">The nearest subjects, or questions that the bot can answer.</param>
/// <param name="Confidence">How far the best passage covered the question, 0 to 1: too little.</param>
public sealed record Unknown(string Markdown, ImmutableArray<Choice> Choices, float Confidence) : Reply(Markdown, Choices);
