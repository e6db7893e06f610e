namespace CoopBot.Conversation.Turns;

/// <summary>
/// One turn at a time in a conversation, in the order in which they came; conversations side by side. What waits is bounded, so that a
/// flood is refused instead of filling the memory.
/// </summary>
/// <param name="mostTurns">How many turns may wait or run, all conversations together.</param>
public sealed class ConversationLanes(int mostTurns)
{
    private readonly Lock _lock = new();

    // A conversation is here while a turn of it runs; those that wait stand in its queue, which few ever need.
    private readonly Dictionary<(string Channel, string Conversation), Queue<TaskCompletionSource>?> _lanes = [];
    private int _turns;

    /// <summary>Takes a turn once those before it in its conversation are over, however they ended.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="conversation">The conversation in it.</param>
    /// <param name="turn">The turn.</param>
    /// <typeparam name="T">What it returns.</typeparam>
    /// <returns>What the turn returned.</returns>
    /// <exception cref="TooBusyException">Too many turns wait already.</exception>
    public async Task<T> RunAsync<T>(string channel, string conversation, Func<Task<T>> turn)
    {
        await EnterAsync((channel, conversation));
        try
        {
            return await turn();
        }
        finally
        {
            Leave((channel, conversation));
        }
    }

    private Task EnterAsync((string Channel, string Conversation) lane)
    {
        lock (_lock)
        {
            if (_turns >= mostTurns) throw new TooBusyException();
            _turns++;
            if (_lanes.TryAdd(lane, value: null)) return Task.CompletedTask;
            var place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            (_lanes[lane] ??= new Queue<TaskCompletionSource>()).Enqueue(place);
            return place.Task;
        }
    }

    private void Leave((string Channel, string Conversation) lane)
    {
        TaskCompletionSource? next = null;
        lock (_lock)
        {
            _turns--;
            if (_lanes[lane] is not { } waiting || !waiting.TryDequeue(out next)) _lanes.Remove(lane);
        }

        next?.SetResult();
    }
}
