using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CoopBot.Storage;

/// <summary>What was used last, bounded: of two generations the older goes when the younger is full.</summary>
/// <param name="mostInGeneration">How many a generation holds.</param>
internal sealed class Recent<TKey, TValue>(int mostInGeneration)
    where TKey : notnull
{
    private volatile ConcurrentDictionary<TKey, TValue> _young = new();
    private volatile ConcurrentDictionary<TKey, TValue> _old = new();

    public bool TryFind(TKey key, [MaybeNullWhen(false)] out TValue value) => _young.TryGetValue(key, out value) || _old.TryGetValue(key, out value);

    public void Keep(TKey key, TValue value)
    {
        if (_young.Count >= mostInGeneration) (_old, _young) = (_young, new ConcurrentDictionary<TKey, TValue>());
        _young[key] = value;
    }

    public void Forget(TKey key)
    {
        _young.TryRemove(key, out _);
        _old.TryRemove(key, out _);
    }

    public void Clear() => (_old, _young) = (new(), new());
}
