namespace CoopBot.Conversation.Turns;

/// <summary>The storage cannot be reached now. Nothing is lost: what was sent can be sent again.</summary>
/// <param name="message">What happened, for the operator; no personal text.</param>
/// <param name="cause">The storage's own fault, or null while it is not ready.</param>
public sealed class StorageUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
