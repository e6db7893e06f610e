namespace CoopBot.BotFramework.Authentication;

/// <summary>Why a token is not believed: the check that it failed (protocol sheet, 2.2). Safe to log, unlike the token.</summary>
internal enum TokenFault
{
    /// <summary>There is no header <c>Authorization</c>, or several.</summary>
    NoToken,

    /// <summary>It is not <c>Bearer</c> with three parts in base64url, or is too long, or a part is not what it must be in JSON.</summary>
    Malformed,

    /// <summary>Its algorithm is not RS256, or it asks for an extension.</summary>
    Algorithm,

    /// <summary>No key of that identity is known, or none that is fit for signing.</summary>
    UnknownKey,

    /// <summary>The certificate of the key is not valid any more, or not yet.</summary>
    ExpiredKey,

    /// <summary>The signature is not the key's.</summary>
    Signature,

    /// <summary>Somebody else issued it.</summary>
    Issuer,

    /// <summary>It is for another bot.</summary>
    Audience,

    /// <summary>It is not valid any more, or not yet, or does not say.</summary>
    Lifetime,
}
