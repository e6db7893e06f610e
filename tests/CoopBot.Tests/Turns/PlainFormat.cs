using System.Collections.Immutable;
using System.Text;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;

namespace CoopBot.Tests.Turns;

/// <summary>Each reply as a message of its own; the answer counts them.</summary>
internal sealed class PlainFormat : ITurnFormat
{
    public static OutgoingMessage TypingMessage { get; } = new("http://canal/", Encoding.UTF8.GetBytes("…"));

    public OutgoingMessage Typing => TypingMessage;

    public TurnOutput Render(ImmutableArray<Reply> replies) => new(
        new TurnAnswer(202, Encoding.UTF8.GetBytes($"{replies.Length}")),
        [.. replies.Select(reply => new OutgoingMessage("http://canal/", Encoding.UTF8.GetBytes(reply.Markdown)))]);
}
