using System.Globalization;
using CoopBot.BotFramework.Authentication;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>The answer to a request whose sender is not known (protocol sheet, 1.1): it says what is missing, not how to come closer.</summary>
internal static class CallerRefusal
{
    /// <summary>The answer.</summary>
    /// <param name="result">What became of the question who sends; nobody is known.</param>
    /// <param name="response">Its headers are set.</param>
    public static IResult Of(CallerResult result, HttpResponse response)
    {
        switch (result)
        {
            case CallerResult.Unproven unproven:
                response.Headers.WWWAuthenticate = unproven.Fault == TokenFault.NoToken ? "Bearer" : "Bearer error=\"invalid_token\"";
                return TypedResults.Problem("A token of the Bot Framework is needed.", statusCode: StatusCodes.Status401Unauthorized);
            case CallerResult.Forbidden forbidden:
                return TypedResults.Problem(forbidden.Detail, statusCode: StatusCodes.Status403Forbidden);
            case CallerResult.Undecided undecided:
                response.Headers.RetryAfter = Math.Ceiling(undecided.Retry.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return TypedResults.Problem(
                    "The keys that tokens are checked with cannot be had now. Send the activity again in a moment.",
                    statusCode: StatusCodes.Status503ServiceUnavailable);
            default:
                throw new ArgumentOutOfRangeException(nameof(result));
        }
    }
}
