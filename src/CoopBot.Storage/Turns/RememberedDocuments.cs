using System.Collections.Immutable;
using CoopBot.Conversation.Turns;

namespace CoopBot.Storage.Turns;

/// <summary>
/// The documents that this program read or wrote last. A turn may begin with what is remembered: its commit is refused when that is not what
/// is kept, and the turn begins again with what is.
/// </summary>
internal sealed class RememberedDocuments
{
    private const int MostInGeneration = 4096;
    private const int LargestDocument = 16 * 1024;

    private readonly Recent<StateKey, StateDocument> _recent = new(MostInGeneration);

    /// <summary>The documents of all these keys, or null when one of them is not remembered.</summary>
    public ImmutableArray<StateDocument>? Find(ImmutableArray<StateKey> keys)
    {
        var found = ImmutableArray.CreateBuilder<StateDocument>(keys.Length);
        foreach (var key in keys)
        {
            if (!_recent.TryFind(key, out var document)) return null;
            found.Add(document);
        }

        return found.MoveToImmutable();
    }

    public void Remember(StateDocument document)
    {
        if (document.Json is not { Length: > LargestDocument }) _recent.Keep(document.Key, document);
    }

    /// <summary>Forgets everything: something else than this program's turns has written.</summary>
    public void Clear() => _recent.Clear();
}
