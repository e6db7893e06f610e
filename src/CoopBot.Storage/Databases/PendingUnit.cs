namespace CoopBot.Storage.Databases;

/// <summary>A unit that waits for its group.</summary>
internal sealed class PendingUnit(Unit unit)
{
    // Whoever waits goes on elsewhere, never inside the loop that runs the groups.
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Unit Unit => unit;

    /// <summary>Whether the unit was kept.</summary>
    public Task<bool> Done => _done.Task;

    public void Complete(bool kept) => _done.TrySetResult(kept);

    public void Fail(Exception fault) => _done.TrySetException(fault);
}
