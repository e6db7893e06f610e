using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>Issues tokens and says what the token of a request lets it do.</summary>
internal sealed class DirectLineAccess(DirectLineTokens tokens, TimeProvider time)
{
    // Clients renew theirs every quarter of an hour; a page left open overnight begins anew the next day.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestRenewal = TimeSpan.FromHours(24);
    private static readonly TimeSpan StreamOpening = TimeSpan.FromMinutes(1);
    private const int IdentityBytes = 16;

    /// <summary>A token for a new conversation of a new person.</summary>
    public DirectLineToken Issue(HttpRequest request)
    {
        var now = time.GetUtcNow();
        return new DirectLineToken(TokenUse.Conversation, Identity(), $"dl_{Identity()}", now + Lifetime, now + LongestRenewal, OriginOf(request));
    }

    /// <summary>The same token for longer, up to its limit.</summary>
    public DirectLineToken Renew(DirectLineToken token)
    {
        var later = time.GetUtcNow() + Lifetime;
        return token with { Expires = later < token.Limit ? later : token.Limit };
    }

    /// <summary>What a client is told of its conversation.</summary>
    public StartedConversation Tell(DirectLineToken token, string? streamUrl = null) =>
        new(token.Conversation, tokens.Write(token), (long)Math.Round((token.Expires - time.GetUtcNow()).TotalSeconds), streamUrl);

    /// <summary>A token that opens a stream of the same conversation, which lasts as long as the token.</summary>
    public string WriteForStream(DirectLineToken token) =>
        tokens.Write(token with { Use = TokenUse.Stream, Expires = time.GetUtcNow() + StreamOpening, Limit = token.Expires });

    /// <summary>Reads the token that a request carries in its header.</summary>
    /// <param name="request">The request.</param>
    /// <param name="conversation">The conversation that it is about, or null for the token's own.</param>
    /// <param name="token">The token.</param>
    /// <param name="refusal">Why it may not do that.</param>
    public bool Allows(HttpRequest request, string? conversation, [NotNullWhen(true)] out DirectLineToken? token, [NotNullWhen(false)] out IResult? refusal)
    {
        token = null;
        if (request.Headers.Authorization is not [{ } header]
            || !AuthenticationHeaderValue.TryParse(header, out var authorization)
            || !string.Equals(authorization.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            || authorization.Parameter is not { Length: > 0 } text)
        {
            refusal = DirectLineError.Of(StatusCodes.Status401Unauthorized, DirectLineError.BadArgument, "Missing token.");
            return false;
        }

        return Allows(request, text, TokenUse.Conversation, conversation, out token, out refusal);
    }

    /// <summary>Reads the token of a request for a stream, which carries it in its address.</summary>
    /// <param name="request">The request.</param>
    /// <param name="conversation">The conversation that it is about.</param>
    /// <param name="text">The token's text.</param>
    /// <param name="token">The token.</param>
    /// <param name="refusal">Why it may not do that.</param>
    public bool AllowsStream(
        HttpRequest request, string conversation, string? text, [NotNullWhen(true)] out DirectLineToken? token, [NotNullWhen(false)] out IResult? refusal) =>
        Allows(request, text ?? "", TokenUse.Stream, conversation, out token, out refusal);

    private bool Allows(
        HttpRequest request,
        string text,
        TokenUse use,
        string? conversation,
        [NotNullWhen(true)] out DirectLineToken? token,
        [NotNullWhen(false)] out IResult? refusal)
    {
        token = tokens.Read(text);
        refusal = token is { } read && read.Use == use ? FaultOf(read, request, conversation) : Forbidden(DirectLineError.BadArgument, "Invalid token.");
        return token is not null && refusal is null;
    }

    private IResult? FaultOf(DirectLineToken token, HttpRequest request, string? conversation)
    {
        if (token.Expires <= time.GetUtcNow()) return Forbidden("TokenExpired", "Token has expired.");
        if (conversation is not null && conversation != token.Conversation)
            return Forbidden(DirectLineError.BadArgument, "The token is for another conversation.");

        // Browsers name the page's origin in all requests that change anything and in all that cross origins.
        return OriginOf(request) is { } origin && token.Origin is { } bound && origin != bound
            ? Forbidden(DirectLineError.BadArgument, "The token is for pages of another origin.")
            : null;
    }

    private static IResult Forbidden(string code, string message) => DirectLineError.Of(StatusCodes.Status403Forbidden, code, message);

    private static string? OriginOf(HttpRequest request) => request.Headers.Origin is [{ Length: > 0 } origin] ? origin : null;

    private static string Identity() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdentityBytes));
}
