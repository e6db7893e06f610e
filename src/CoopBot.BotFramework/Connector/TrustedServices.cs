namespace CoopBot.BotFramework.Connector;

/// <summary>Decides where replies may be sent. While nobody is authenticated, only to this machine.</summary>
public static class TrustedServices
{
    /// <summary>The address of a trusted service.</summary>
    /// <param name="serviceUrl">The <c>serviceUrl</c> of an activity.</param>
    /// <returns>The address, or null when nothing may be sent there.</returns>
    public static Uri? Find(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && address.Scheme is ("http" or "https")
        && address.IsLoopback
        && address.UserInfo.Length == 0
            ? address
            : null;
}
