namespace CoopBot.Hosting;

/// <summary>The service was told to listen where other machines could reach it, and it authenticates nobody.</summary>
/// <param name="address">The address asked for.</param>
public sealed class OpenAddressException(string address) : Exception(
    $"CoopBot refuse d'écouter sur {address} : sans identité (MicrosoftAppId), seule cette machine peut l'atteindre. "
    + "Choisissez une adresse comme http://127.0.0.1:3978, ou donnez les réglages MicrosoftApp… d'un bot inscrit dans Azure.");
