using CoopBot.Conversation.References;

namespace CoopBot.Storage.References;

/// <summary>
/// The references that this program wrote last, so that a message writes none that is kept already. What deletes references or marks them dead
/// forgets them here.
/// </summary>
internal sealed class RememberedReferences
{
    private const int MostInGeneration = 4096;
    private static readonly TimeSpan LongEnough = TimeSpan.FromDays(1);

    // The digest of a conversation has the size of a Guid, which is compared at once.
    private readonly Recent<Guid, ConversationReference> _recent = new(MostInGeneration);

    /// <summary>Whether the reference is kept as it is, no longer ago than a day.</summary>
    public bool Has(byte[] conversation, ConversationReference reference) =>
        _recent.TryFind(new Guid(conversation), out var known)
        && reference.Seen - known.Seen < LongEnough
        && known == reference with { Seen = known.Seen };

    public void Remember(byte[] conversation, ConversationReference reference) => _recent.Keep(new Guid(conversation), reference);

    public void Forget(byte[] conversation) => _recent.Forget(new Guid(conversation));

    public void Clear() => _recent.Clear();
}
