using System.Text.Json;

namespace CoopBot.BotFramework.Authentication;

/// <summary>
/// Reads the keys that an issuer announces: its OpenID metadata names their address. Https only, except on a loopback address; the client that
/// it is given follows no redirect, waits a few seconds and reads no endless body.
/// </summary>
/// <param name="clients">Makes that client.</param>
/// <param name="metadata">Where the metadata is.</param>
internal sealed class KeyServer(IHttpClientFactory clients, Uri metadata) : IKeySource
{
    public async Task<SigningKeySet> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            using var http = clients.CreateClient(nameof(KeyServer));
            var announced = JsonSerializer.Deserialize(await http.GetByteArrayAsync(metadata, cancellation), TokenJson.Default.OpenIdMetadata);
            if (!Uri.TryCreate(announced?.JwksUri, UriKind.Absolute, out var address) || !IsSafe(address))
                throw new KeysUnavailableException("The metadata names no safe address of keys.");
            var keys = SigningKeyReader.Read(await http.GetByteArrayAsync(address, cancellation));
            return keys.IsEmpty ? throw new KeysUnavailableException("No key is fit.") : keys;
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException
            || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new KeysUnavailableException("The keys cannot be read.", fault);
        }
    }

    private bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && metadata.IsLoopback);
}
