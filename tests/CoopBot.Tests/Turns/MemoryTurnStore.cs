using System.Collections.Immutable;
using System.Text;
using System.Threading.Channels;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.Turns;

namespace CoopBot.Tests.Turns;

/// <summary>A storage of turns in memory, with the versions and the answers that a database keeps.</summary>
internal sealed class MemoryTurnStore : ITurnStore, IPersonalData
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StateKey, StateDocument> _documents = [];
    private readonly Dictionary<(string Channel, string Conversation, string Activity), TurnAnswer> _answers = [];
    private readonly List<TurnCommit> _commits = [];
    private readonly Channel<TurnCommit> _kept = Channel.CreateUnbounded<TurnCommit>();

    /// <summary>Whether nothing can be read.</summary>
    public bool IsAway { get; set; }

    /// <summary>Happens before each commit is looked at; it may throw.</summary>
    public Func<TurnCommit, Task> BeforeCommit { get; set; } = _ => Task.CompletedTask;

    /// <summary>What is kept about anybody.</summary>
    public KeptData Kept { get; set; } = new([], 0, 0, 0);

    /// <summary>What was kept, in order.</summary>
    public IReadOnlyList<TurnCommit> Commits => _commits;

    /// <summary>How many commits were tried.</summary>
    public int Tries { get; private set; }

    /// <summary>Waits for the next commit that is kept.</summary>
    public Task<TurnCommit> NextCommitAsync() => _kept.Reader.ReadAsync().Soon();

    public ConversationState StateOf(TurnOrigin origin) => StateJson.Read(DocumentOf(KeyOf(origin)).Json);

    /// <summary>Writes a state as another program would.</summary>
    public void Overwrite(TurnOrigin origin, string json) =>
        _documents[KeyOf(origin)] = new StateDocument(KeyOf(origin), DocumentOf(KeyOf(origin)).Version + 1, Encoding.UTF8.GetBytes(json));

    public ValueTask<TurnStart> BeginAsync(TurnOrigin origin, ImmutableArray<StateKey> keys)
    {
        ThrowIfAway();
        lock (_lock)
        {
            return ValueTask.FromResult(origin.Activity is { } activity && _answers.TryGetValue((origin.Channel, origin.Conversation, activity), out var given)
                ? new TurnStart(given, [])
                : new TurnStart(Given: null, [.. keys.Select(DocumentOf)]));
        }
    }

    public async ValueTask<CommitStatus> CommitAsync(TurnCommit commit)
    {
        Tries++;
        await BeforeCommit(commit);
        lock (_lock)
        {
            if (commit.Writes.Any(write => DocumentOf(write.Key).Version != write.Expected)) return CommitStatus.Conflict;
            if (commit.Origin.Activity is { } activity
                && !_answers.TryAdd((commit.Origin.Channel, commit.Origin.Conversation, activity), commit.Output.Answer)) return CommitStatus.Conflict;
            foreach (var write in commit.Writes) _documents[write.Key] = new StateDocument(write.Key, write.Expected + 1, write.Json);
            _commits.Add(commit);
        }

        _kept.Writer.TryWrite(commit);
        return CommitStatus.Done;
    }

    public Task<KeptData> ReadAsync(string channel, string person)
    {
        ThrowIfAway();
        return Task.FromResult(Kept);
    }

    private void ThrowIfAway()
    {
        if (IsAway) throw new StorageUnavailableException("away");
    }

    private StateDocument DocumentOf(StateKey key) => _documents.GetValueOrDefault(key) ?? new StateDocument(key, 0, Json: null);

    private static StateKey KeyOf(TurnOrigin origin) => StateKey.OfPersonIn(origin.Channel, origin.Conversation, origin.Person);
}
