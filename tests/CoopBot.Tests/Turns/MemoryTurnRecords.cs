using System.Collections.Immutable;
using System.Text;
using CoopBot.Conversation.Turns;

namespace CoopBot.Tests.Turns;

/// <summary>Turns written down in memory.</summary>
internal sealed class MemoryTurnRecords : ITurnRecords
{
    private readonly List<string> _left = [];

    /// <summary>Whether nothing can be read or written.</summary>
    public bool IsAway { get; set; }

    /// <summary>What was written down, in order.</summary>
    public List<string> Written { get; } = [];

    /// <summary>What was forgotten, in order.</summary>
    public List<string> Forgotten { get; } = [];

    /// <summary>Turns of a program that is dead, the oldest first.</summary>
    public void Leave(params IEnumerable<string> records) => _left.AddRange(records);

    public Task AddAsync(TurnOrigin origin, ReadOnlyMemory<byte> record, DateTimeOffset now)
    {
        ThrowIfAway();
        Written.Add(Encoding.UTF8.GetString(record.Span));
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<RecordedTurn>> ClaimAsync(int most)
    {
        ThrowIfAway();
        var claimed = _left.Take(most).Select(record => new RecordedTurn(Encoding.UTF8.GetBytes(record), Encoding.UTF8.GetBytes(record))).ToImmutableArray();
        _left.RemoveRange(0, claimed.Length);
        return Task.FromResult(claimed);
    }

    public Task ForgetAsync(RecordedTurn turn)
    {
        Forgotten.Add(Encoding.UTF8.GetString(turn.Key.Span));
        return Task.CompletedTask;
    }

    private void ThrowIfAway()
    {
        if (IsAway) throw new StorageUnavailableException("away");
    }
}
