namespace CoopBot.Harness.Load;

/// <summary>Who writes how much.</summary>
public sealed record LoadPlan
{
    /// <summary>How many messages are on their way to the bot at once.</summary>
    public int Senders { get; init; } = 32;

    /// <summary>How many conversations there are.</summary>
    public int Conversations { get; init; } = 200;

    /// <summary>How many people write in each conversation.</summary>
    public int PeopleEach { get; init; } = 1;

    /// <summary>How many messages each person writes in each conversation, or null to go on until told to stop.</summary>
    public int? MessagesEach { get; init; }

    /// <summary>How many of a person's messages may be unanswered when that person writes again.</summary>
    public int Ahead { get; init; } = 3;

    /// <summary>Everybody in every conversation.</summary>
    internal IEnumerable<Participant> Participants() =>
        from person in Enumerable.Range(0, PeopleEach)
        from conversation in Enumerable.Range(0, Conversations)
        select new Participant($"c{conversation}", $"p{person}");
}
