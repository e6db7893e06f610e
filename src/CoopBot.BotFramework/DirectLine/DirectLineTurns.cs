using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.DirectLine;

/// <summary>Takes the turns of the web page.</summary>
internal sealed class DirectLineTurns(SlowTurns turns, TimeProvider time)
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    /// <summary>Takes the turn that an activity asks for, if it does.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="response">For the time to try again at.</param>
    /// <returns>Null when it is taken and cannot be lost, else the refusal: nothing was taken, or the same activity sent again finds it.</returns>
    public async Task<IResult?> TakeAsync(Activity activity, HttpResponse response)
    {
        try
        {
            if (WebTurn.Of(activity, time) is { } turn) await turns.AcceptAsync(turn);
            return null;
        }
        catch (Exception fault) when (fault is StorageUnavailableException or TooBusyException)
        {
            return Later(response);
        }
    }

    /// <summary>The refusal while nothing can be kept.</summary>
    public static IResult Later(HttpResponse response) =>
        DirectLineError.Later(response, StatusCodes.Status503ServiceUnavailable, "ServiceError", "Try again in a moment.", Retry);
}
