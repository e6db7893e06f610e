namespace CoopBot.BotFramework.DirectLine;

/// <summary>What a token says: who may do what, where, and until when.</summary>
/// <param name="Use">What it opens.</param>
/// <param name="Conversation">The only conversation that it opens.</param>
/// <param name="Person">Whom its holder speaks as.</param>
/// <param name="Expires">When it ends.</param>
/// <param name="Limit">When the last token made from it ends; of a stream's, when the stream ends.</param>
/// <param name="Origin">The origin of the only pages that may use it, or null for a client that is none.</param>
internal sealed record DirectLineToken(
    TokenUse Use, string Conversation, string Person, DateTimeOffset Expires, DateTimeOffset Limit, string? Origin);
