using System.ComponentModel.DataAnnotations;

namespace CoopBot.Conversation.Transcripts;

/// <summary>How the bot serves web pages.</summary>
public sealed record WebOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Web";

    /// <summary>How long an exchange is kept after its last message: nobody signs in, so nobody can come back for it later. 24 hours unless configured.</summary>
    public TimeSpan Keep { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Who answers for the service, as members read it on the page about their data; null when not told.</summary>
    public string? Operator { get; init; }

    /// <summary>The origins of other sites whose pages may call the Direct Line server, with spaces between them. None unless configured.</summary>
    [RegularExpression(
        @"^(https?://[^\s,;/]+([\s,;]+|$))*$",
        ErrorMessage = "il faut des origines sans chemin, séparées par des espaces, comme https://www.exemple.fr https://exemple.fr")]
    public string Origins { get; init; } = "";

    /// <summary>The other sites that may show the page in a frame, with spaces between them. None unless configured.</summary>
    public string EmbedOrigins { get; init; } = "";
}
