namespace CoopBot.Conversation.Turns;

/// <summary>What a person did: said something, pressed a button, or arrived.</summary>
public abstract record UserInput
{
    /// <summary>The person wrote a message.</summary>
    /// <param name="Text">The text, without the bot's own mention; may be empty.</param>
    public sealed record Said(string Text) : UserInput;

    /// <summary>The person chose a subject by its button.</summary>
    /// <param name="Entry">The slug; may name an entry that is gone.</param>
    /// <param name="Facet">The facet's French key, which may name none; or null for the short answer.</param>
    public sealed record Picked(string Entry, string? Facet) : UserInput;

    /// <summary>The person came into the conversation.</summary>
    public sealed record Joined : UserInput;
}
