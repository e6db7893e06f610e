namespace CoopBot.BotFramework.Cards;

/// <summary>Tells the addresses that a card or message may lead to (protocol sheet, 4.2: only https links).</summary>
public static class SafeLink
{
    /// <summary>Whether an address is https, and says plainly which host it leads to.</summary>
    /// <param name="address">Any address.</param>
    /// <returns>False for other schemes, relative addresses, and addresses with a user name, which look like another host's.</returns>
    public static bool IsSafe(Uri? address) =>
        address is { IsAbsoluteUri: true, UserInfo: "" } && address.Scheme == Uri.UriSchemeHttps && address.Host.Length > 0;
}
