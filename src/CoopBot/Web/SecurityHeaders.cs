using Microsoft.Net.Http.Headers;

namespace CoopBot.Web;

/// <summary>What every answer of the service tells browsers, whatever it is; the page and its files say more.</summary>
internal static class SecurityHeaders
{
    /// <summary>The policy of what is not the page: nothing of it may run, load or be framed.</summary>
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Adds the headers, to errors too.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the start of the answer: the handler of faults begins the answer anew and drops what was set before.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.TryAdd(HeaderNames.ContentSecurityPolicy, Nothing);
            headers.TryAdd("Referrer-Policy", "no-referrer");
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
            headers.TryAdd("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
            return Task.CompletedTask;
        });
        return next(context);
    });
}
