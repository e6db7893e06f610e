using CoopBot.Conversation.Feedback;

namespace CoopBot.Conversation.Turns;

/// <summary>What a decision asks for beside the next state and the replies.</summary>
public abstract record TurnEffect
{
    /// <summary>Nothing.</summary>
    public static TurnEffect None { get; } = new Plain(nameof(None));

    /// <summary>What is kept about the person is to be read and given to a second decision, as <see cref="UserInput.PersonalDataRead"/>.</summary>
    public static TurnEffect ReadPersonalData { get; } = new Plain(nameof(ReadPersonalData));

    /// <summary>What is kept about the person is to be deleted, the state of this very turn included.</summary>
    public static TurnEffect ErasePersonalData { get; } = new Plain(nameof(ErasePersonalData));

    /// <summary>What is kept of the installation is to be deleted after the shorter time that is configured for it; it may be welcomed anew.</summary>
    public static TurnEffect StartRetention { get; } = new Plain(nameof(StartRetention));

    /// <summary>The installation is welcomed: whoever joins later is not told again.</summary>
    public static TurnEffect MarkWelcomed { get; } = new Plain(nameof(MarkWelcomed));

    /// <summary>What a person thinks of a reply is to be kept for staff.</summary>
    /// <param name="Rating">What they think; the last word of a person on a reply counts.</param>
    public sealed record KeepRating(Rating Rating) : TurnEffect;

    /// <summary>What was kept for a message is to be deleted, since its author deleted it.</summary>
    /// <param name="Activity">The channel's identity of the message.</param>
    public sealed record ForgetMessage(string Activity) : TurnEffect;

    private sealed record Plain(string Name) : TurnEffect;
}
