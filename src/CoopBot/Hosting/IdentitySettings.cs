using System.Collections.Immutable;
using CoopBot.BotFramework.Authentication;

namespace CoopBot.Hosting;

/// <summary>Reads who the bot is, from the Bot Framework SDK's own settings and the section <c>Authentication</c>.</summary>
/// <param name="configuration">Where the settings stand.</param>
/// <param name="options">The section.</param>
internal sealed class IdentitySettings(IConfiguration configuration, AuthenticationOptions options)
{
    private const string Type = "MicrosoftAppType";
    private const string Id = "MicrosoftAppId";
    private const string Tenant = "MicrosoftAppTenantId";
    private const string Password = "MicrosoftAppPassword";
    private const string Channels = "ChannelService";
    private const string GovernmentChannels = "https://botframework.azure.us";
    private const string Types = "SingleTenant, UserAssignedMSI, MultiTenant ou None";
    private const string Hidden = "…";

    /// <summary>The identity.</summary>
    /// <exception cref="BadSettingException">The settings name none, or two at once.</exception>
    public BotIdentity Read()
    {
        var type = Value(Type);
        switch (type?.ToUpperInvariant())
        {
            case null:
                RequireAbsent(Type, $"avec un bot inscrit dans Azure, il faut dire son type : {Types}");
                return new BotIdentity.Anonymous();
            case "NONE":
                RequireAbsent(Type, "sans canal Bot Framework, MicrosoftAppId, MicrosoftAppTenantId et MicrosoftAppPassword doivent rester vides");
                return new BotIdentity.WebOnly();
            case "SINGLETENANT":
                return Registered(Guid(Tenant), new BotCredential.Secret(Secret(), Guid(Tenant)));
            case "USERASSIGNEDMSI":
                if (Value(Password) is not null) throw new BadSettingException(Password, Hidden, "avec UserAssignedMSI, il doit rester vide");
                return Registered(Guid(Tenant), new BotCredential.ManagedIdentity());
            case "MULTITENANT":
                return Registered(tenant: null, new BotCredential.Secret(Secret(), Cloud().SharedTenant));
            default:
                throw new BadSettingException(Type, type!, $"il faut l'une de ces valeurs : {Types}");
        }
    }

    private BotIdentity.Registered Registered(string? tenant, BotCredential credential) => new(Guid(Id), credential, Cloud())
    {
        AllowedTenants = Tenants() is { IsEmpty: false } listed ? listed : tenant is null ? [] : [tenant],
        AllowedHosts = Hosts(),
    };

    private BotCloud Cloud()
    {
        var cloud = Value(Channels) switch
        {
            null => BotCloud.Public,
            { } channels when channels.TrimEnd('/').Equals(GovernmentChannels, StringComparison.OrdinalIgnoreCase) => BotCloud.Government,
            { } channels => throw new BadSettingException(Channels, channels, $"laissez vide (Azure public) ou donnez {GovernmentChannels}"),
        };
        if (options.OpenIdMetadata is { } metadata && metadata.Scheme != Uri.UriSchemeHttps && !metadata.IsLoopback)
            throw new BadSettingException("Authentication:OpenIdMetadata", metadata.ToString(), "il faut une adresse en https");
        return cloud with
        {
            Issuer = string.IsNullOrWhiteSpace(options.Issuer) ? cloud.Issuer : options.Issuer,
            OpenIdMetadata = options.OpenIdMetadata ?? cloud.OpenIdMetadata,
        };
    }

    private ImmutableArray<string> Tenants() =>
    [
        .. Listed(options.AllowedTenants).Select(tenant => System.Guid.TryParseExact(tenant, "D", out var id)
            ? id.ToString()
            : throw new BadSettingException("Authentication:AllowedTenants", tenant, "il faut des identifiants d'annuaires Entra, séparés par des points-virgules"))
    ];

    private ImmutableArray<string> Hosts() =>
    [
        .. Listed(options.AllowedHosts).Select(host => IsHost(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host)
            ? host
            : throw new BadSettingException(
                "Authentication:AllowedHosts", host, "il faut des noms d'hôtes complets, séparés par des points-virgules, comme canal.exemple.fr ou *.exemple.fr"))
    ];

    private static bool IsHost(string host) => Uri.CheckHostName(host) == UriHostNameType.Dns && host.Trim('.').Contains('.');

    private static string[] Listed(string? values) =>
        values?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private string? Value(string name) => configuration[name]?.Trim() is { Length: > 0 } value ? value : null;

    private string Secret() => Value(Password)
        ?? throw new BadSettingException(Password, "", "il faut le mot de passe (secret client) de l'inscription ; donnez-le par l'environnement, jamais en argument");

    private string Guid(string name) => System.Guid.TryParseExact(Value(name), "D", out var id)
        ? id.ToString()
        : throw new BadSettingException(name, Value(name) ?? "", "il faut l'identifiant donné par Azure, comme 01234567-89ab-cdef-0123-456789abcdef");

    private void RequireAbsent(string blamed, string advice)
    {
        foreach (var name in new[] { Id, Tenant, Password })
        {
            if (Value(name) is not null) throw new BadSettingException(blamed, Value(blamed) ?? "", advice);
        }
    }
}
