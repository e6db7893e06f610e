using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Connector;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Reads activities that were written down, with the checks that the endpoint makes of any caller's.</summary>
/// <param name="trusted">Where replies may be sent.</param>
internal sealed class RecordedActivities(TrustedServices trusted) : ITurnReader
{
    public IncomingTurn? Read(ReadOnlyMemory<byte> record)
    {
        try
        {
            return JsonSerializer.Deserialize(record.Span, BotJson.Default.Activity) is { } activity
                && ActivityCheck.FaultOf(activity) is null
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
