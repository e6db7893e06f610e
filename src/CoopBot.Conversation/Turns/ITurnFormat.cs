using System.Collections.Immutable;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Replies;

namespace CoopBot.Conversation.Turns;

/// <summary>Puts the replies of one turn in the form that its channel wants.</summary>
public interface ITurnFormat
{
    /// <summary>What shows the person that the bot is at work, to be sent while a turn takes long; null where the channel shows no such thing.</summary>
    OutgoingMessage? Typing => null;

    /// <summary>Renders replies.</summary>
    /// <param name="replies">The replies, in order; may be empty.</param>
    /// <returns>The answer to give at once and the messages to deliver.</returns>
    TurnOutput Render(ImmutableArray<Reply> replies);

    /// <summary>Renders the apology for a turn that failed.</summary>
    /// <param name="apology">What the person is told.</param>
    /// <returns>The answer to give at once and the messages to deliver.</returns>
    TurnOutput RenderFault(Reply apology) => Render([apology]);
}
