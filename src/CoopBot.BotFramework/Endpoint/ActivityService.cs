using System.Globalization;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Connector;
using CoopBot.BotFramework.Invokes;
using CoopBot.Conversation.References;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Serves an activity that was admitted: as a turn, as a call that only reads, or with a refusal that the protocol names.</summary>
internal sealed class ActivityService(
    TrustedServices trusted, SlowTurns turns, ReadingInvokes invokes, IConversationReferences references, TimeProvider time)
{
    private const int RetrySeconds = 2;

    /// <summary>Serves an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="isVerified">Whether the channel proved that it was the channel.</param>
    /// <param name="response">The response, for its headers.</param>
    public async Task<IResult> ServeAsync(Activity activity, bool isVerified, HttpResponse response)
    {
        if (activity.Type == ActivityTypes.Invoke && await AnswerInvokeAsync(activity) is { } answer) return answer;
        return await AnswerAsync(response, async () =>
        {
            // Before the turn, which may erase it.
            if (ReferenceOf(activity, isVerified) is { } reference) await references.RememberAsync(reference);
            if (ActivityTurn.Of(activity, trusted) is not { } turn) return ActivityTurn.FormatOf(activity, trusted).Render([]).Answer;
            return await (ActivityTurn.IsAnsweredInResponse(activity) ? turns.TakeAsync(turn) : turns.AcceptAsync(turn));
        });
    }

    // Null for an invoke that is a turn.
    private async Task<IResult?> AnswerInvokeAsync(Activity invoke)
    {
        if (InvokeShape.FaultOf(invoke) is { } misshapen) return TypedResults.Problem(misshapen, statusCode: StatusCodes.Status400BadRequest);
        if (invoke.Name == InvokeNames.CardAction && UniversalAction.FaultOf(invoke) is { } refusal)
            return new AnswerResult(new TurnAnswer(StatusCodes.Status200OK, ActivityBytes.Of(refusal)));
        if (await invokes.AnswerAsync(invoke) is { } read) return new AnswerResult(read);
        return invoke.Name is null or "" or InvokeNames.CardAction or InvokeNames.Feedback
            ? null
            : TypedResults.StatusCode(StatusCodes.Status501NotImplemented);
    }

    private ConversationReference? ReferenceOf(Activity activity, bool isVerified) =>
        trusted.Find(activity.ServiceUrl) is null ? null : ActivityReference.Of(activity, isVerified, time.GetUtcNow());

    private static async Task<IResult> AnswerAsync(HttpResponse response, Func<Task<TurnAnswer>> take)
    {
        try
        {
            return new AnswerResult(await take());
        }
        catch (Exception fault) when (fault is StorageUnavailableException or TooBusyException)
        {
            // Nothing was taken, or it was and the resend finds it: the channel sends the activity again.
            response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
            return TypedResults.Problem(
                fault is TooBusyException
                    ? "Too many messages wait. Send the activity again in a moment."
                    : "The bot cannot keep anything now. Send the activity again in a moment.",
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
