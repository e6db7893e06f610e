using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Activities;

/// <summary>Reads the activity in the body of a request, so that every text in it, known to us or not, can be read and written again.</summary>
internal static class ActivityBody
{
    /// <summary>The activity, or null where the body is <c>null</c>.</summary>
    /// <param name="request">The request; the size of its body is limited.</param>
    /// <exception cref="JsonException">The body is no activity in JSON, or no UTF-8.</exception>
    /// <exception cref="BadHttpRequestException">The body is too large, or breaks off.</exception>
    public static async Task<Activity?> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return Read(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    private static Activity? Read(Span<byte> body)
    {
        // The parser looks only at texts that it has to understand; the others would fail when they are written.
        if (!Utf8.IsValid(body)) throw new JsonException("The body is no UTF-8.");
        if (body.StartsWith("\uFEFF"u8)) body = body["\uFEFF"u8.Length..];
        HalfCharacters.Replace(body);
        return JsonSerializer.Deserialize(body, BotJson.Default.Activity);
    }
}
