using System.Data.Common;
using System.Threading.Channels;
using CoopBot.Conversation.Turns;

namespace CoopBot.Storage.Databases;

/// <summary>
/// Runs units in groups: all that came while the last group was under way share one transaction, and so one wait for the disk. A group
/// that fails is run again one unit at a time, so that a unit only ever answers for itself.
/// </summary>
internal sealed class UnitQueue : IAsyncDisposable
{
    private const int MostInGroup = 128;

    private readonly Channel<PendingUnit> _pending = Channel.CreateUnbounded<PendingUnit>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Func<IReadOnlyList<Unit>, Task<bool>> _run;
    private readonly Task _loop;

    /// <param name="run">
    /// Runs units in one transaction. False, with nothing kept, when a step changed another number of rows than it must.
    /// </param>
    public UnitQueue(Func<IReadOnlyList<Unit>, Task<bool>> run)
    {
        _run = run;
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Runs a unit with others; whether it was kept.</summary>
    public Task<bool> RunAsync(Unit unit)
    {
        var pending = new PendingUnit(unit);
        return _pending.Writer.TryWrite(pending) ? pending.Done : throw new StorageUnavailableException("The storage is closed.");
    }

    /// <summary>Waits for what was given, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _pending.Writer.TryComplete();
        await _loop;
    }

    private async Task LoopAsync()
    {
        var group = new List<PendingUnit>(MostInGroup);
        while (await _pending.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < MostInGroup && _pending.Reader.TryRead(out var pending)) group.Add(pending);
            if (group.Count > 1) group.Sort(ByPlace);
            if (await TryAsync(group)) continue;
            foreach (var alone in group) await TryAsync([alone]);
        }
    }

    private static int ByPlace(PendingUnit one, PendingUnit other) => one.Unit.Place.AsSpan().SequenceCompareTo(other.Unit.Place);

    // False when the units are to be tried one by one.
    private async Task<bool> TryAsync(List<PendingUnit> group)
    {
        try
        {
            var kept = await _run([.. group.Select(pending => pending.Unit)]);
            if (!kept && group.Count > 1) return false;
            foreach (var pending in group) pending.Complete(kept);
        }
        catch (DbException) when (group.Count > 1)
        {
            return false;
        }
        catch (Exception fault) when (fault is DbException or StorageUnavailableException)
        {
            foreach (var pending in group) pending.Fail(fault);
        }

        return true;
    }
}
