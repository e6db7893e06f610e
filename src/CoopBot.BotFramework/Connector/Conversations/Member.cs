using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Connector.Conversations;

/// <summary>A member of a conversation or team, as the roster tells (protocol sheet, 4.1). Guests and people of other organisations are among them.</summary>
public sealed record Member
{
    /// <summary>The identity in the channel, <c>29:…</c>: another one for each bot.</summary>
    public required string Id { get; init; }

    /// <summary>The identity in the organisation's directory, with <see cref="TenantId"/> the one that lasts.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The name to show; never a ground for rights.</summary>
    public string? Name { get; init; }

    /// <summary>The address of electronic mail.</summary>
    public string? Email { get; init; }

    /// <summary>The sign-in name.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The organisation.</summary>
    public string? TenantId { get; init; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; init; }

    /// <summary>Another name of <see cref="AadObjectId"/>, seen on the wire.</summary>
    [JsonInclude]
    internal string? ObjectId { init => AadObjectId ??= value; }
}
