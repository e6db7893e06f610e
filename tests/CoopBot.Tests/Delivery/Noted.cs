namespace CoopBot.Tests.Delivery;

/// <summary>What the delivery noted of a message.</summary>
/// <param name="Message">The message; of a lane that is settled, the lane.</param>
/// <param name="What">What became of it.</param>
/// <param name="Wait">How long it waits for the next try.</param>
internal sealed record Noted(string Message, string What, TimeSpan Wait = default)
{
    public static Noted Delivered(string message) => new(message, "delivered");
}
