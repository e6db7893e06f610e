using CoopBot.BotFramework.Activities;

namespace CoopBot.BotFramework.Connector;

/// <summary>Sends activities to a channel.</summary>
public interface IConnector
{
    /// <summary>Sends one activity to the channel that it belongs to.</summary>
    /// <param name="serviceUrl">The channel's address, taken from the activity that is answered.</param>
    /// <param name="activity">The activity; its conversation is set.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>When the channel has taken it.</returns>
    /// <exception cref="HttpRequestException">The channel could not be reached or refused it.</exception>
    Task SendAsync(Uri serviceUrl, Activity activity, CancellationToken cancellation);
}
