using System.Collections.Immutable;
using System.Security.Cryptography;

namespace CoopBot.BotFramework.Authentication;

/// <summary>A key that is fit to check signatures with.</summary>
/// <param name="Id">Its <c>kid</c>, compared exactly.</param>
/// <param name="Public">Its modulus and exponent.</param>
/// <param name="Endorsements">The channels that it may speak for; none when it says none.</param>
/// <param name="Certified">When its certificate is valid, or null when it has none.</param>
internal sealed record SigningKey(string Id, RSAParameters Public, ImmutableArray<string> Endorsements, Validity? Certified);
