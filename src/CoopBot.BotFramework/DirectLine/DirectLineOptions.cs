using System.ComponentModel.DataAnnotations;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>Who may use the Direct Line server, and how much.</summary>
public sealed record DirectLineOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "DirectLine";

    /// <summary>Signs tokens. Programs on one database need the same; without one, tokens are good for as long as the program runs.</summary>
    [DataType(DataType.Password)]
    [MinLength(32, ErrorMessage = "il faut au moins 32 caractères tirés au hasard, comme en donne « openssl rand -base64 32 »")]
    public string? Secret { get; init; }

    /// <summary>What may be sent in one conversation in a minute. 20 unless configured.</summary>
    public int ActivitiesPerMinute { get; init; } = 20;

    /// <summary>What may be sent from one network address in a minute; a whole organisation may share one. 200 unless configured.</summary>
    public int AddressActivitiesPerMinute { get; init; } = 200;

    /// <summary>How many conversations may be begun from one network address in an hour. 200 unless configured.</summary>
    public int AddressConversationsPerHour { get; init; } = 200;
}
