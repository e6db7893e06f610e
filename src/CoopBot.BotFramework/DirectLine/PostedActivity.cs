using System.Text.Json;
using CoopBot.BotFramework.Activities;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>Reads the activity that a client posts.</summary>
internal static class PostedActivity
{
    /// <summary>The activity, or the refusal of what is none, or is too long.</summary>
    public static async Task<(Activity? Activity, IResult? Refusal)> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "Send the activity as application/json.");
        try
        {
            var activity = await ActivityBody.ReadAsync(request);
            if (activity?.Type is not { Length: > 0 }) return Refuse(StatusCodes.Status400BadRequest, "The activity has no \"type\".");
            return activity.Text is { Length: > DirectLineLimits.MostCharacters }
                ? Refuse(StatusCodes.Status413PayloadTooLarge, $"A message may have {DirectLineLimits.MostCharacters} characters.")
                : (activity, null);
        }
        catch (JsonException)
        {
            return Refuse(StatusCodes.Status400BadRequest, "The body is not an activity in JSON.");
        }
        catch (BadHttpRequestException fault)
        {
            return Refuse(fault.StatusCode, "The body cannot be read, or is too long.");
        }
    }

    private static (Activity? Activity, IResult? Refusal) Refuse(int status, string message) =>
        (null, DirectLineError.Of(status, status == StatusCodes.Status413PayloadTooLarge ? "MessageSizeTooBig" : DirectLineError.BadArgument, message));
}
