namespace CoopBot.Conversation.Delivery;

/// <summary>What delivered messages were about.</summary>
public interface ISentMessages
{
    /// <summary>Looks up what a message was about.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="conversation">The conversation in it, its thread included.</param>
    /// <param name="activityId">The channel's identity of the message.</param>
    /// <returns>Its subject, such as <c>gie#gouvernance</c>; null when none is kept.</returns>
    /// <exception cref="Turns.StorageUnavailableException">The storage cannot be reached.</exception>
    ValueTask<string?> FindSubjectAsync(string channel, string conversation, string activityId);
}
