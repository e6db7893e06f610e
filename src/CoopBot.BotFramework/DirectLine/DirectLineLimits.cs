using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>Keeps one client from using up what is for all: nobody signs in, so conversations and network addresses are counted.</summary>
internal sealed class DirectLineLimits(DirectLineOptions options, TimeProvider time)
{
    /// <summary>The most bytes of a request.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>The most characters of a message: some two pages.</summary>
    public const int MostCharacters = 4_000;

    /// <summary>The most streams of one conversation: a few windows of one browser.</summary>
    public const int MostStreams = 4;

    private readonly RateLimit _conversations = new(options.AddressConversationsPerHour, TimeSpan.FromHours(1), time);
    private readonly RateLimit _activities = new(options.ActivitiesPerMinute, TimeSpan.FromMinutes(1), time);
    private readonly RateLimit _addressActivities = new(options.AddressActivitiesPerMinute, TimeSpan.FromMinutes(1), time);

    /// <summary>The refusal of one conversation too many, or null.</summary>
    public IResult? RefuseConversation(HttpContext context) =>
        _conversations.Take(ClientAddress.NetworkOf(context)) is { } wait ? TooMany(context, wait) : null;

    /// <summary>The refusal of one activity too many, or null.</summary>
    public IResult? RefuseActivity(HttpContext context, string conversation) =>
        (_activities.Take(conversation) ?? _addressActivities.Take(ClientAddress.NetworkOf(context))) is { } wait ? TooMany(context, wait) : null;

    private static IResult TooMany(HttpContext context, TimeSpan wait) => DirectLineError.Later(
        context.Response, StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests. Try again after the time given.", wait);
}
