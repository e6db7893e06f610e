using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Transcripts;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>Sends messages to the web page: adds them to its transcript and wakes those who follow it.</summary>
internal sealed class WebSender(ITranscripts transcripts, TranscriptSignals signals, TimeProvider time)
{
    /// <summary>Tries once.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="message">The message.</param>
    public async Task<SendResult> SendAsync(string conversation, OutgoingMessage message)
    {
        var activity = JsonSerializer.Deserialize(message.Body.Span, BotJson.Default.Activity)!;

        // Whatever is not said, such as typing, is of the moment: a transcript has no use for it.
        if (activity.Type != ActivityTypes.Message) return new SendResult.Delivered(ActivityId: null);
        try
        {
            return await transcripts.AppendAsync(conversation, EntryOf(activity, message.Body)) switch
            {
                AppendOutcome.Done => Delivered(conversation),
                AppendOutcome.Ended => new SendResult.Refused("Conversation ended"),
                _ => new SendResult.TryAgain("Conflict", After: null),
            };
        }
        catch (StorageUnavailableException)
        {
            return new SendResult.TryAgain("Storage away", After: null);
        }
    }

    private SendResult.Delivered Delivered(string conversation)
    {
        signals.Give(conversation);
        return new SendResult.Delivered(ActivityId: null);
    }

    // What answers a turn has its identity and time from the turn; anything else gets them here.
    private TranscriptEntry EntryOf(Activity activity, ReadOnlyMemory<byte> body)
    {
        if (activity.Id is { } id && WebActivity.TimeOf(activity) is { } at) return new TranscriptEntry(id, at, body);
        var (newId, now) = ($"{activity.Conversation?.Id}|{Guid.NewGuid():N}", time.GetUtcNow());
        return new TranscriptEntry(newId, now, ActivityBytes.Of(WebActivity.Stamp(activity, newId, now)));
    }
}
