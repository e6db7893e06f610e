using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>
/// Writes and reads tokens: a JSON Web Token with one fixed header, signed with HMAC-SHA256. Only tokens that this key signed are read at all.
/// </summary>
internal sealed partial class DirectLineTokens
{
    private const int MostCharacters = 2_000;
    private const int KeyBytes = 32;

    // The text of {"alg":"HS256","typ":"JWT"}: no other algorithm can be asked for.
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    private readonly byte[] _key;

    /// <param name="options">The secret, if there is one.</param>
    /// <param name="logger">Told when there is none.</param>
    public DirectLineTokens(DirectLineOptions options, ILogger<DirectLineTokens> logger)
    {
        if (options.Secret is { } secret)
        {
            _key = Encoding.UTF8.GetBytes(secret);
            return;
        }

        _key = RandomNumberGenerator.GetBytes(KeyBytes);
        LogRandomKey(logger);
    }

    /// <summary>The text of a token.</summary>
    public string Write(DirectLineToken token)
    {
        var payload = new TokenPayload(
            (int)token.Use, token.Conversation, token.Person, token.Expires.ToUnixTimeSeconds(), token.Limit.ToUnixTimeSeconds(), token.Origin);
        var content = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(payload, DirectLineJson.Default.TokenPayload))}";
        return $"{content}.{Signature(content)}";
    }

    /// <summary>What a token says, its end perhaps passed; null when it is none of ours.</summary>
    public DirectLineToken? Read(string text)
    {
        // The signature is compared as text: there is one way only to write it.
        if (text.Length > MostCharacters || text.LastIndexOf('.') is not (> 0 and var end)) return null;
        var (content, signature) = (text[..end], text[(end + 1)..]);
        var isOurs = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Signature(content)), Encoding.UTF8.GetBytes(signature));
        if (!isOurs || !content.StartsWith(Header + ".", StringComparison.Ordinal)) return null;

        var json = Base64Url.DecodeFromChars(content.AsSpan(Header.Length + 1));
        return JsonSerializer.Deserialize(json, DirectLineJson.Default.TokenPayload) is { } payload
            ? new DirectLineToken(
                (TokenUse)payload.Use,
                payload.Conversation,
                payload.User,
                DateTimeOffset.FromUnixTimeSeconds(payload.Expires),
                DateTimeOffset.FromUnixTimeSeconds(payload.Limit),
                payload.Origin)
            : null;
    }

    private string Signature(string content) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(content)));

    [LoggerMessage(Level = LogLevel.Information, Message =
        "DirectLine:Secret is not set: conversations of the web page begin anew when the program is started again, and only this program can go on with them")]
    private static partial void LogRandomKey(ILogger logger);
}
