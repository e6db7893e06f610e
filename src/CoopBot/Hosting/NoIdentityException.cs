namespace CoopBot.Hosting;

/// <summary>The service was started outside development without saying who the bot is.</summary>
/// <param name="environment">The environment that it was started in.</param>
public sealed class NoIdentityException(string environment) : Exception(
    $"CoopBot refuse de démarrer sans identité dans l'environnement {environment} : n'importe qui pourrait lui parler au nom d'un canal. "
    + "Donnez MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId et MicrosoftAppPassword (bot inscrit dans Azure), ou MicrosoftAppType=None "
    + "(page web seule, sans canal Bot Framework) ; pour un essai sur cette machine, ajoutez --environment Development.");
