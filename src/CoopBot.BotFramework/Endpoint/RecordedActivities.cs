using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Connector;
using CoopBot.BotFramework.DirectLine;
using CoopBot.Conversation.Transcripts;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Reads activities that were written down, with the checks that the endpoint makes of any caller's.</summary>
/// <param name="trusted">Where replies may be sent.</param>
/// <param name="time">The clock.</param>
internal sealed class RecordedActivities(TrustedServices trusted, TimeProvider time) : ITurnReader
{
    public IncomingTurn? Read(ReadOnlyMemory<byte> record)
    {
        try
        {
            if (JsonSerializer.Deserialize(record.Span, BotJson.Default.Activity) is not { } activity) return null;

            // The web channel's activities are made by this program, for itself.
            if (activity.ChannelId == WebChannel.Id) return WebTurn.Of(activity, time);
            return ActivityCheck.FaultOf(activity) is null
                && trusted.Find(activity.ServiceUrl) is not null
                    ? ActivityTurn.Of(activity, trusted)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
