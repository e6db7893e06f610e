using CoopBot.Hosting;

namespace CoopBot.Web;

/// <summary>The sites that may show the page in a frame: <c>Web:EmbedOrigins</c>.</summary>
/// <param name="Allowed">Their addresses as a browser writes them, such as <c>https://www.exemple.fr</c>; none by default.</param>
public sealed record EmbedOrigins(IReadOnlyList<string> Allowed)
{
    /// <summary>The name of the setting.</summary>
    public const string Setting = "Web:EmbedOrigins";

    private const string Advice =
        "il faut des adresses de sites sans chemin, séparées par des espaces, comme https://www.exemple.fr https://intranet.exemple.fr "
        + "(http seulement pour localhost ou 127.0.0.1)";

    /// <summary>The value of the page's <c>frame-ancestors</c> directive (Content Security Policy, level 3).</summary>
    public string FrameAncestors => Allowed.Count == 0 ? "'none'" : string.Join(' ', Allowed);

    /// <summary>Reads the setting.</summary>
    /// <param name="value">Addresses between spaces or commas, or nothing.</param>
    /// <returns>The sites.</returns>
    /// <exception cref="BadSettingException">One of them is not the address of a site.</exception>
    public static EmbedOrigins Read(string? value)
    {
        char[] separators = [' ', ',', '\t', '\n', '\r'];
        var written = (value ?? "").Split(separators, StringSplitOptions.RemoveEmptyEntries);
        return new EmbedOrigins([.. written.Select(origin => Origin(origin) ?? throw new BadSettingException(Setting, origin, Advice))]);
    }

    // Only what a browser's origin can be reaches the header: no wildcard, no path, nothing that could end the directive.
    private static string? Origin(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { UserInfo: "", AbsolutePath: "/", Query: "", Fragment: "" }
        && Uri.CheckHostName(address.IdnHost) != UriHostNameType.Unknown
            ? $"{address.Scheme}://{(address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost)}{Port(address)}"
            : null;

    private static string Port(Uri address) => address.IsDefaultPort ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $":{address.Port}");
}
