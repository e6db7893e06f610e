namespace CoopBot.Harness.Load;

/// <summary>One message, sent until it is acknowledged.</summary>
/// <param name="From">Who writes it, and where.</param>
/// <param name="Number">Which one it is of that person in that conversation, from 0.</param>
public sealed record SentMessage(Participant From, int Number)
{
    /// <summary>The activity's id, the same at each resend.</summary>
    public string Id { get; } = $"{From.Conversation}-{From.Person}-{Number}";
}
