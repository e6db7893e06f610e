namespace CoopBot.Web;

/// <summary>Says a duration in French.</summary>
internal static class FrenchDuration
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan TwoDays = TimeSpan.FromDays(2);

    /// <summary>Says at least as long as the duration, in its largest whole unit: "24 heures", "30 jours", "10 minutes".</summary>
    public static string Of(TimeSpan duration) =>
        duration >= TwoDays ? Count(duration.TotalDays, "jour")
        : duration >= Hour ? Count(duration.TotalHours, "heure")
        : Count(duration.TotalMinutes, "minute");

    private static string Count(double exact, string unit)
    {
        var count = (long)Math.Ceiling(exact);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {unit}{(count > 1 ? "s" : "")}");
    }
}
