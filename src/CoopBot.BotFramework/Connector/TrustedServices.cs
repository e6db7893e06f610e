using CoopBot.BotFramework.Authentication;

namespace CoopBot.BotFramework.Connector;

/// <summary>
/// Decides where replies, and the bot's tokens with them, may be sent (protocol sheet, 3.2): to the channels of the bot's cloud; to this
/// machine only where no caller is authenticated.
/// </summary>
/// <param name="identity">Who the bot is.</param>
public sealed class TrustedServices(BotIdentity identity)
{
    private const string AnyLabel = "*.";

    /// <summary>The address of a trusted service.</summary>
    /// <param name="serviceUrl">The <c>serviceUrl</c> of an activity, or an address below it.</param>
    /// <returns>The address, or null when nothing may be sent there.</returns>
    public Uri? Find(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && IsTrusted(address) ? address : null;

    private bool IsTrusted(Uri address) => identity switch
    {
        BotIdentity.Anonymous => (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.IsLoopback,
        BotIdentity.Registered registered => address.Scheme == Uri.UriSchemeHttps
            && address.IsDefaultPort
            && (IsAmong(registered.Cloud.ServiceHosts, address.IdnHost) || IsAmong(registered.AllowedHosts, address.IdnHost)),
        _ => false,
    };

    private static bool IsAmong(IEnumerable<string> hosts, string host) => hosts.Any(known => Fits(known, host));

    // The dot belongs to the suffix: "evilbotframework.com" is not below "botframework.com".
    private static bool Fits(string known, string host) => known.StartsWith(AnyLabel, StringComparison.Ordinal)
        ? host.EndsWith(known[1..], StringComparison.OrdinalIgnoreCase) && host.Length > known.Length - 1
        : string.Equals(known, host, StringComparison.OrdinalIgnoreCase);
}
