using System.Collections.Immutable;
using System.Text;
using System.Threading.Channels;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Turns;

namespace CoopBot.Tests.Delivery;

/// <summary>An outbox in memory, with the lanes and owners that a database keeps.</summary>
internal sealed class MemoryOutbox(TimeProvider time) : IOutbox
{
    private readonly Lock _lock = new();
    private readonly List<MemoryLane> _lanes = [];
    private readonly Channel<Noted> _notes = Channel.CreateUnbounded<Noted>();
    private readonly Channel<int> _looks = Channel.CreateUnbounded<int>();

    /// <summary>Whether nothing can be read or noted.</summary>
    public bool IsAway { get; set; }

    /// <summary>Whether this program was cut off for so long that the others take it for dead.</summary>
    public bool IsTakenForDead { get; set; }

    public void Add(string lane, params IEnumerable<string> messages)
    {
        lock (_lock)
        {
            foreach (var message in messages) LaneOf(lane).Add(message, time.GetUtcNow());
        }
    }

    /// <summary>Messages that are erased before anybody has looked at them.</summary>
    public void AddErased(string lane, params IEnumerable<string> messages)
    {
        lock (_lock)
        {
            Add(lane, messages);
            LaneOf(lane).Erase();
        }
    }

    /// <summary>Another program takes a lane over.</summary>
    public void TakeOver(string lane)
    {
        lock (_lock) (LaneOf(lane).IsOurs, LaneOf(lane).IsTheirs) = (false, true);
    }

    /// <summary>Who had a lane is known to have ended.</summary>
    public void Release(string lane)
    {
        lock (_lock) LaneOf(lane).IsOurs = false;
    }

    /// <summary>Waits until so much more was noted.</summary>
    public async Task<IReadOnlyList<Noted>> NotesAsync(int count)
    {
        var notes = new List<Noted>();
        for (var index = 0; index < count; index++) notes.Add(await _notes.Reader.ReadAsync().Soon());
        return notes;
    }

    /// <summary>Whether something was noted that no test has seen yet.</summary>
    public bool HasNotes => _notes.Reader.Count > 0;

    /// <summary>Waits until the delivery has looked for lanes once more.</summary>
    public Task NextLookAsync() => _looks.Reader.ReadAsync().Soon();

    public Task<ImmutableArray<DueLane>> ClaimAsync(int most, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _looks.Writer.TryWrite(most);
            ThrowIfAway();
            var now = time.GetUtcNow();
            return Task.FromResult(_lanes.Where(lane => !lane.IsOurs && !lane.IsTheirs && lane.Due <= now).Take(most).Select(lane => lane.Claim()).ToImmutableArray());
        }
    }

    public bool MayDeliver(DueLane lane) => !IsTakenForDead;

    public Task<bool> DeliveredAsync(DueLane lane, long sequence, bool release, string? activityId = null) =>
        NoteAsync(lane, sequence, activityId is null ? "delivered" : $"delivered as {activityId}", default, ours => ours.Advance(sequence, release, time.GetUtcNow()));

    public Task<bool> PostponeAsync(DueLane lane, long sequence, DateTimeOffset until) =>
        NoteAsync(lane, sequence, "postponed", until - time.GetUtcNow(), ours => ours.Postpone(sequence, until));

    public Task<bool> GiveUpAsync(DueLane lane, long sequence, string reason, bool release, bool isGone = false) =>
        NoteAsync(lane, sequence, isGone ? $"given up for ever: {reason}" : $"given up: {reason}", default, ours => ours.Advance(sequence, release, time.GetUtcNow()));

    public Task<OutboxDepth> MeasureAsync(CancellationToken cancellation) => throw new NotSupportedException();

    private Task<bool> NoteAsync(DueLane lane, long sequence, string what, TimeSpan wait, Action<MemoryLane> change)
    {
        lock (_lock)
        {
            ThrowIfAway();
            var ours = LaneOf(Encoding.UTF8.GetString(lane.Key.Span));
            if (!ours.IsOurs) return Task.FromResult(false);
            _notes.Writer.TryWrite(new Noted(ours.TextOf(sequence), what, wait));
            change(ours);
            return Task.FromResult(true);
        }
    }

    private void ThrowIfAway()
    {
        if (IsAway) throw new StorageUnavailableException("away");
    }

    private MemoryLane LaneOf(string name)
    {
        if (_lanes.Find(lane => lane.Name == name) is { } found) return found;
        var lane = new MemoryLane(name);
        _lanes.Add(lane);
        return lane;
    }
}
