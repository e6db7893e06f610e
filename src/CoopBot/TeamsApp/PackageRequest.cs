namespace CoopBot.TeamsApp;

/// <summary>What differs from one installation to the next.</summary>
/// <param name="AppId">The application id of the bot's registration in Microsoft Entra; the Teams app has the same.</param>
/// <param name="Host">The public host name of the service, without scheme, port or path.</param>
/// <param name="Version">The version of the package, such as <c>1.0.0</c>: Teams takes an update only under a higher one.</param>
/// <param name="Name">The short name that members see, 30 characters at most; null for the template's.</param>
internal sealed record PackageRequest(Guid AppId, string Host, string Version, string? Name);
