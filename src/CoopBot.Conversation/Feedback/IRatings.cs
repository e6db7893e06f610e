namespace CoopBot.Conversation.Feedback;

/// <summary>Reads what people think of replies.</summary>
public interface IRatings
{
    /// <summary>Reads all ratings that are kept, the latest first.</summary>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The ratings.</returns>
    /// <exception cref="Turns.StorageUnavailableException">The storage cannot be reached.</exception>
    Task<IReadOnlyList<KeptRating>> ListAsync(CancellationToken cancellation);
}
