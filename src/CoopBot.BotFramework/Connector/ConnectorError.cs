namespace CoopBot.BotFramework.Connector;

/// <summary>Reads the code out of a connector's error body, which has two forms: <c>{"error":{"code"}}</c> and <c>{"errorCode"}</c>.</summary>
internal static class ConnectorError
{
    private const int LongestCode = 60;

    /// <summary>The code, such as <c>BotNotInConversationRoster</c>, or null where the body tells none, is too long or does not come in time.</summary>
    public static async Task<string?> CodeAsync(HttpContent content, TimeSpan atMost, CancellationToken cancellation)
    {
        using var body = await ConnectorBody.ReadAsync(content, atMost, cancellation);
        var code = ConnectorBody.Property(ConnectorBody.Property(body?.RootElement, "error"), "code") ?? ConnectorBody.Property(body?.RootElement, "errorCode");
        var text = code?.ToString() ?? "";

        // It goes to the log and to the operator: a word, or nothing.
        return text.Length is > 0 and <= LongestCode && text.All(char.IsAsciiLetterOrDigit) ? text : null;
    }
}
