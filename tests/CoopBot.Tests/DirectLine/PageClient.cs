using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CoopBot.Tests.DirectLine;

/// <summary>What a page does with the Direct Line server, by polling.</summary>
internal sealed class PageClient(HttpClient http, JsonElement token)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(20);

    public string Conversation { get; } = token.GetProperty("conversationId").GetString()!;

    public string Token { get; init; } = token.GetProperty("token").GetString()!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response)
    {
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        return await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    public static object Message(string text, string? clientActivity = null) => new
    {
        type = "message",
        text,
        channelData = clientActivity is null ? null : new { clientActivityID = clientActivity },
    };

    public async Task<JsonElement> StartAsync()
    {
        using var response = await SendAsync(HttpMethod.Post, "conversations", new { user = new { id = "alice" } });
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        return await JsonOf(response);
    }

    /// <summary>Says something and returns the identity that it got.</summary>
    public async Task<string> SayAsync(object activity)
    {
        using var response = await PostAsync(activity);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return (await JsonOf(response)).GetProperty("id").GetString()!;
    }

    public Task<HttpResponseMessage> PostAsync(object activity) => SendAsync(HttpMethod.Post, $"conversations/{Conversation}/activities", activity);

    /// <summary>What was said after a watermark, once there is so much of it.</summary>
    public async Task<(List<JsonElement> Activities, string Watermark)> ReadAsync(int count, string watermark = "")
    {
        while (true)
        {
            using var response = await SendAsync(HttpMethod.Get, $"conversations/{Conversation}/activities?watermark={watermark}");
            response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
            var set = await JsonOf(response);
            var activities = set.GetProperty("activities").EnumerateArray().ToList();
            if (activities.Count >= count) return (activities, set.GetProperty("watermark").GetString()!);
            await Task.Delay(LookAgain, Stop);
        }
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (body is not null) request.Content = JsonContent.Create(body);
        return await http.SendAsync(request, Stop);
    }
}
