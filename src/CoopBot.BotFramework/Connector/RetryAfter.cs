namespace CoopBot.BotFramework.Connector;

/// <summary>Reads how long a channel asks to wait: the header <c>Retry-After</c>, in seconds or as a date.</summary>
internal static class RetryAfter
{
    /// <summary>The wait, or null where none is asked for.</summary>
    public static TimeSpan? Of(HttpResponseMessage? response, TimeProvider time) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => null,
    };
}
