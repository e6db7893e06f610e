using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoopBot.Web;

/// <summary>The page at <c>/</c>: the conversation in a browser. Its files are read once, and served as they were when the program started.</summary>
/// <param name="origins">The sites that may show it in a frame.</param>
/// <param name="keep">How long what people write there is kept after their last message.</param>
internal sealed class WebPage(EmbedOrigins origins, TimeSpan keep)
{
    private const string Root = "/web";
    private const string PageFile = "page.html";
    private const string BundleFile = "webchat.js";
    private const string EmbedFile = "embed.js";

    /// <summary>The hash of the empty text: Web Chat adds one empty style element without the nonce, and fills it by script.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private readonly WebFolder _page = WebFolder.Read("page");
    private readonly WebFolder _bundle = WebFolder.Read("bundle");

    /// <summary>Maps the page, its files, and the script that other sites embed it with.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        var html = Encoding.UTF8.GetString(_page[PageFile].Content.Span)
            .Replace("{files}", $"{Root}/{_page.Version}", StringComparison.Ordinal)
            .Replace("{bundle}", $"{Root}/{_bundle.Version}/{BundleFile}", StringComparison.Ordinal)
            .Replace("{keep}", FrenchDuration.Of(keep), StringComparison.Ordinal);

        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/", reading, context => AnswerPage(context, html).ExecuteAsync(context));
        routes.MapMethods($"{Root}/{{version}}/{{name}}", reading, (HttpContext context, string version, string name) => AnswerFile(context, version, name));
        routes.MapMethods($"/{EmbedFile}", reading, context => AnswerEmbed(context).ExecuteAsync(context));
    }

    private ContentHttpResult AnswerPage(HttpContext context, string html)
    {
        var headers = context.Response.Headers;
        headers.Vary = "Accept";
        if (!TakesHtml(context.Request)) return TypedResults.Text(Welcome);

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        headers.CacheControl = "no-cache";
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
            + $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}; base-uri 'none'; form-action 'none'; frame-ancestors {origins.FrameAncestors}";
        return TypedResults.Text(html.Replace("{nonce}", nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    private IResult AnswerFile(HttpContext context, string version, string name)
    {
        var folder = version == _page.Version ? _page : version == _bundle.Version ? _bundle : null;
        if (folder?.Find(name) is not { } file || name == PageFile) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return file.Answer(context);
    }

    // Other sites name it by this one address, so it is asked for again after a while; they may all load it, but not all may frame the page.
    private IResult AnswerEmbed(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return _page[EmbedFile].Answer(context);
    }

    // A browser asks for HTML by name; a person at a terminal does not.
    private static bool TakesHtml(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private const string Welcome =
        """
        CoopBot est en marche.
        Pour lui poser une question, ouvrez cette adresse dans un navigateur, utilisez la commande « coopbot ask » dans un terminal,
        ou un client Bot Framework sur l'adresse /api/messages. Le fichier README.md dit comment.
        """;
}
