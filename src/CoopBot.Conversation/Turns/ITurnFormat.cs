using System.Collections.Immutable;
using CoopBot.Conversation.Replies;

namespace CoopBot.Conversation.Turns;

/// <summary>Puts the replies of one turn in the form that its channel wants.</summary>
public interface ITurnFormat
{
    /// <summary>Renders replies.</summary>
    /// <param name="replies">The replies, in order; may be empty.</param>
    /// <returns>The answer to give at once and the messages to deliver.</returns>
    TurnOutput Render(ImmutableArray<Reply> replies);
}
