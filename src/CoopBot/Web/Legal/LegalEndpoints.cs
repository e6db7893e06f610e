using Microsoft.Net.Http.Headers;

namespace CoopBot.Web.Legal;

/// <summary><c>/confidentialite</c> and <c>/conditions</c>: plain pages, without script, that no other site may frame.</summary>
internal static class LegalEndpoints
{
    private const string Policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private const string Html = "text/html; charset=utf-8";
    private const string Hour = "max-age=3600";

    /// <summary>Maps the pages.</summary>
    public static IEndpointRouteBuilder MapLegal(this IEndpointRouteBuilder routes, LegalText text)
    {
        Map(routes, "/confidentialite", text.Privacy, Html);
        Map(routes, "/conditions", text.Terms, Html);
        Map(routes, "/textes.css", LegalText.Style, "text/css; charset=utf-8");
        return routes;
    }

    private static void Map(IEndpointRouteBuilder routes, string path, byte[] content, string contentType) =>
        routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], (HttpResponse response) =>
        {
            var headers = response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers[HeaderNames.CacheControl] = Hour;
            return TypedResults.Bytes(content, contentType);
        });
}
