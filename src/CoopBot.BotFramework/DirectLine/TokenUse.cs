namespace CoopBot.BotFramework.DirectLine;

/// <summary>What a token opens.</summary>
internal enum TokenUse
{
    /// <summary>All requests of its conversation.</summary>
    Conversation = 1,

    /// <summary>One stream of its conversation. It stands in an address, which proxies may log: it is good for a minute only.</summary>
    Stream = 2,
}
