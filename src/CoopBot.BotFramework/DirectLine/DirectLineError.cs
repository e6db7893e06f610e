using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>Refusals as Direct Line 3.0 writes them. What its clients do at each status: they go on after 403 as soon as they have another token, end at 404.</summary>
internal static class DirectLineError
{
    public const string BadArgument = "BadArgument";

    public static IResult Of(int status, string code, string message) =>
        TypedResults.Json(new ErrorBody(new ErrorDetail(code, message)), DirectLineJson.Default.ErrorBody, statusCode: status);

    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, BadArgument, "Conversation not found.");

    public static IResult Later(HttpResponse response, int status, string code, string message, TimeSpan wait)
    {
        response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Of(status, code, message);
    }
}
