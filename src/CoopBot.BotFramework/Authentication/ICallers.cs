using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Authentication;

/// <summary>Tells who sends requests to the bot's endpoint.</summary>
internal interface ICallers
{
    /// <summary>Looks at the headers of a request; its body is not read.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends when the sender goes away.</param>
    Task<CallerResult> IdentifyAsync(HttpRequest request, CancellationToken cancellation);
}
