namespace CoopBot.BotFramework.Authentication;

/// <summary>The keys that tokens are checked with cannot be had now.</summary>
/// <param name="reason">Why, for the operator.</param>
/// <param name="cause">What happened, or null.</param>
internal sealed class KeysUnavailableException(string reason, Exception? cause = null) : Exception(reason, cause);
