using System.Collections.Concurrent;
using System.Collections.Immutable;
using CoopBot.Conversation.Turns;

namespace CoopBot.Storage.Turns;

/// <summary>
/// The documents that this program read or wrote last. A turn may begin with what is remembered: its commit is refused when that is not what
/// is kept, and the turn begins again with what is. Bounded: of two generations the older goes when the younger is full.
/// </summary>
internal sealed class RememberedDocuments
{
    private const int MostInGeneration = 4096;
    private const int LargestDocument = 16 * 1024;

    private volatile ConcurrentDictionary<StateKey, StateDocument> _young = new();
    private volatile ConcurrentDictionary<StateKey, StateDocument> _old = new();

    /// <summary>The documents of all these keys, or null when one of them is not remembered.</summary>
    public ImmutableArray<StateDocument>? Find(ImmutableArray<StateKey> keys)
    {
        var found = ImmutableArray.CreateBuilder<StateDocument>(keys.Length);
        foreach (var key in keys)
        {
            if (!_young.TryGetValue(key, out var document) && !_old.TryGetValue(key, out document)) return null;
            found.Add(document);
        }

        return found.MoveToImmutable();
    }

    public void Remember(StateDocument document)
    {
        if (document.Json is { Length: > LargestDocument }) return;
        if (_young.Count >= MostInGeneration) (_old, _young) = (_young, new ConcurrentDictionary<StateKey, StateDocument>());
        _young[document.Key] = document;
    }

    /// <summary>Forgets everything: something else than this program's turns has written.</summary>
    public void Clear() => (_old, _young) = (new(), new());
}
