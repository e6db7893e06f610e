using System.Collections.Immutable;

namespace CoopBot.BotFramework.Authentication;

/// <summary>The keys of one reading. Two sets are the same only when they are of the same reading.</summary>
/// <param name="keys">The keys that are fit; of several with one identity, none counts.</param>
internal sealed class SigningKeySet(IEnumerable<SigningKey> keys)
{
    private readonly ImmutableDictionary<string, SigningKey> _keys = keys
        .GroupBy(key => key.Id, StringComparer.Ordinal)
        .Where(same => same.Count() == 1)
        .ToImmutableDictionary(same => same.Key, same => same.Single(), StringComparer.Ordinal);

    /// <summary>The set before the first reading.</summary>
    public static SigningKeySet None { get; } = new([]);

    /// <summary>Whether there is any key.</summary>
    public bool IsEmpty => _keys.IsEmpty;

    /// <summary>The key of that identity, or null.</summary>
    public SigningKey? Find(string id) => _keys.GetValueOrDefault(id);
}
