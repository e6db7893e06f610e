namespace CoopBot.TeamsApp;

/// <summary>Reads the public host name that an operator gives.</summary>
internal static class HostName
{
    /// <summary>What is wrong with a name, in French, or null when Teams can reach a service by it.</summary>
    public static string? FaultOf(string host)
    {
        if (host.Contains("://", StringComparison.Ordinal)) return $"« {host} » commence par un protocole. Donnez le nom seul : bot.exemple.fr.";
        if (host.Contains('/', StringComparison.Ordinal)) return $"« {host} » contient un chemin. Donnez le nom seul : bot.exemple.fr.";
        if (host.Contains(':', StringComparison.Ordinal)) return $"« {host} » contient un port. Donnez le nom seul : Teams appelle toujours le port 443.";
        if (Uri.CheckHostName(host) is UriHostNameType.IPv4 or UriHostNameType.IPv6) return $"« {host} » est une adresse IP. Donnez un nom, pour lequel il existe un certificat : bot.exemple.fr.";
        return IsPublicName(host) ? null : $"« {host} » n'est pas un nom d'hôte public. Donnez-le comme bot.exemple.fr, les lettres accentuées sous leur forme « xn-- ».";
    }

    private static bool IsPublicName(string host) =>
        host.All(char.IsAscii) && Uri.CheckHostName(host) == UriHostNameType.Dns && !host.Contains('_', StringComparison.Ordinal)
        && host.Split('.') is { Length: > 1 } labels && Array.TrueForAll(labels, label => label.Length is > 0 and <= 63) && !labels[^1].All(char.IsAsciiDigit);
}
