using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopBot.Tests.BotFramework;

namespace CoopBot.Tests.Teams;

/// <summary>Somebody in Teams, in one conversation with the running bot.</summary>
internal sealed class TeamsMember(RunningBot bot, string person, string conversation, string type = "personal")
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Says something.</summary>
    /// <returns>The replies.</returns>
    public Task<IReadOnlyList<JsonElement>> SayAsync(string text) => DoAsync(new { type = "message", text });

    /// <summary>Sends an activity whose replies are wanted in the response.</summary>
    /// <param name="activity">What is particular to it.</param>
    /// <returns>The replies.</returns>
    public async Task<IReadOnlyList<JsonElement>> DoAsync(object activity)
    {
        var json = ActivityOf(activity);
        json["deliveryMode"] ??= "expectReplies";
        using var response = await PostAsync(json);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. (await response.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("activities").EnumerateArray()];
    }

    /// <summary>Sends an invoke.</summary>
    /// <returns>The status and the body, which may be empty.</returns>
    public async Task<(HttpStatusCode Status, string Body)> InvokeAsync(string? name, object? value, string? replyToId = null)
    {
        using var response = await PostAsync(ActivityOf(new { type = "invoke", name, value, replyToId }));
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>Sends an invoke that is served.</summary>
    /// <returns>The body.</returns>
    public async Task<JsonElement> AskAsync(string name, object value)
    {
        var (status, body) = await InvokeAsync(name, value);
        status.ShouldBe(HttpStatusCode.OK, body);
        return JsonElement.Parse(body);
    }

    /// <summary>An activity of this person's, to which anything may be done before it is posted.</summary>
    public JsonObject ActivityOf(object activity)
    {
        var json = JsonSerializer.SerializeToNode(activity, activity.GetType())!.AsObject();
        json["id"] ??= Guid.NewGuid().ToString();
        json["channelId"] = "msteams";
        json["serviceUrl"] = bot.ServiceUrl;
        json["from"] = new JsonObject { ["id"] = person, ["name"] = "Ana" };
        json["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "CoopBot" };
        json["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = type };
        return json;
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => bot.Http.PostAsJsonAsync("/api/messages", activity, Stop);

    /// <summary>Waits for the next message that the bot sends to this conversation; others before it are left out.</summary>
    public async Task<(string Path, JsonElement Activity)> NextSentAsync()
    {
        while (true)
        {
            var sent = await bot.Sent.Reader.ReadAsync(Stop).Soon();
            if (sent.Path.Contains($"/{Uri.EscapeDataString(conversation)}/", StringComparison.Ordinal)) return sent;
        }
    }
}
