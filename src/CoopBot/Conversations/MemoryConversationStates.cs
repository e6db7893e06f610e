using CoopBot.Conversation.Turns;
using Microsoft.Extensions.Caching.Memory;

namespace CoopBot.Conversations;

/// <summary>
/// Keeps states in memory for as long as they mean anything; a restart forgets them. Bounded: beyond its size the least recently
/// used go first.
/// </summary>
public sealed class MemoryConversationStates : IConversationStates, IDisposable
{
    private const int MostStates = 100_000;

    private readonly MemoryCache _states = new(new MemoryCacheOptions { SizeLimit = MostStates });

    /// <inheritdoc/>
    public ValueTask<ConversationState> LoadAsync(ConversationKey key, CancellationToken cancellation) =>
        ValueTask.FromResult(_states.Get<ConversationState>(key) ?? ConversationState.New);

    /// <inheritdoc/>
    public ValueTask SaveAsync(ConversationKey key, ConversationState state, CancellationToken cancellation)
    {
        _states.Set(key, state, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = ConversationState.Lifetime });
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _states.Dispose();
}
