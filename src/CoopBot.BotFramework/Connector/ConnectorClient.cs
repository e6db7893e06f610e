using System.Net.Http.Json;
using CoopBot.BotFramework.Activities;

namespace CoopBot.BotFramework.Connector;

/// <summary>The Bot Connector API over HTTP: <c>POST v3/conversations/{c}/activities[/{replyToId}]</c>.</summary>
/// <param name="http">A client that follows no redirect.</param>
public sealed class ConnectorClient(HttpClient http) : IConnector
{
    /// <inheritdoc/>
    public async Task SendAsync(Uri serviceUrl, Activity activity, CancellationToken cancellation)
    {
        var conversation = Uri.EscapeDataString(activity.Conversation?.Id ?? "");
        var path = $"v3/conversations/{conversation}/activities";
        if (activity.ReplyToId is { Length: > 0 } replyTo) path += "/" + Uri.EscapeDataString(replyTo);
        var address = new Uri(serviceUrl.AbsoluteUri.TrimEnd('/') + "/" + path);
        using var response = await http.PostAsJsonAsync(address, activity, BotJson.Default.Activity, cancellation);
        response.EnsureSuccessStatusCode();
    }
}
