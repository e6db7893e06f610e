namespace CoopBot.Conversation.Delivery;

/// <summary>The messages that were given up, for the operator.</summary>
public interface IDeadLetters
{
    /// <summary>Lists them.</summary>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>All of them, the oldest first, without their text.</returns>
    Task<IReadOnlyList<DeadLetter>> ListAsync(CancellationToken cancellation);

    /// <summary>Puts one back at the end of its conversation's lane, as if it had never been tried.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>Whether there is such a one.</returns>
    Task<bool> RequeueAsync(long id, CancellationToken cancellation);
}
