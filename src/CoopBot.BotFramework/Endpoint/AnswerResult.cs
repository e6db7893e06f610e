using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Writes a kept answer as it is: a resend gets the very same bytes.</summary>
internal sealed class AnswerResult(TurnAnswer answer) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = answer.Code;
        if (answer.Body is not { } body) return;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, httpContext.RequestAborted);
    }
}
