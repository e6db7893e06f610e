using CoopBot.Conversation.Feedback;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.Replies;

namespace CoopBot.Conversation.Turns;

/// <summary>What a person did: said something, pressed a button, arrived, rated a reply….</summary>
public abstract record UserInput
{
    /// <summary>Whether nobody but the person reads the replies.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The person wrote a message.</summary>
    /// <param name="Text">The text, without the bot's own mention; may be empty.</param>
    public sealed record Said(string Text) : UserInput;

    /// <summary>The person chose a subject by its button.</summary>
    /// <param name="Entry">The slug; may name an entry that is gone.</param>
    /// <param name="Facet">The facet's French key, which may name none; or null for the short answer.</param>
    public sealed record Picked(string Entry, string? Facet) : UserInput
    {
        /// <summary>Which part of a text that is too long for one screen, from 0; there may be none of this number.</summary>
        public int Part { get; init; }
    }

    /// <summary>The person came into the conversation, or the bot was installed in it.</summary>
    public sealed record Joined : UserInput
    {
        /// <summary>Whether the person, or the team, was welcomed before.</summary>
        public bool IsWelcomed { get; init; }
    }

    /// <summary>The bot was removed from the conversation or the team.</summary>
    public sealed record Removed : UserInput;

    /// <summary>The person said what they think of a reply, by a button, a reaction or the channel's own means.</summary>
    /// <param name="Rating">What they think.</param>
    public sealed record Rated(Rating Rating) : UserInput;

    /// <summary>The person deleted a message of theirs.</summary>
    /// <param name="Activity">The channel's identity of that message.</param>
    public sealed record Deleted(string Activity) : UserInput;

    /// <summary>The person decided about what is kept of them, by a button.</summary>
    /// <param name="Command">What they decided.</param>
    public sealed record Decided(DataCommand Command) : UserInput;

    /// <summary>What a decision asked to read, for the decision that follows it in the same turn.</summary>
    /// <param name="Data">What is kept about the person.</param>
    public sealed record PersonalDataRead(KeptData Data) : UserInput;
}
