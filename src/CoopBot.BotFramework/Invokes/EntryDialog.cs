using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Browsing;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Invokes;

/// <summary>The dialog that shows an entry from its beginning to its end, opened by a button of an answer in Teams.</summary>
internal sealed class EntryDialog(KnowledgeBrowser browser)
{
    /// <summary>Answers <c>task/fetch</c>.</summary>
    /// <param name="invoke">The invoke.</param>
    /// <returns>200 with the dialog, or with a sentence where the entry is gone; 400 where the button is none of ours.</returns>
    public TurnAnswer Open(Activity invoke)
    {
        if (invoke.Value.Field("data").TextField(SubmitData.EntryField) is not { Length: > 0 } slug) return new TurnAnswer(StatusCodes.Status400BadRequest, Body: null);
        DialogTask task = browser.Whole(slug) is { } entry
            ? new DialogTask.Continue(new DialogCard(entry.Title, Attachment.Of(EntryCard.Of(entry))))
            : new DialogTask.Message(CardTexts.EntryGone);
        return InvokeBody.Of(task);
    }

    /// <summary>Answers <c>task/submit</c>: our dialog holds nothing to send, so that it closes.</summary>
    public static TurnAnswer Close() => new(StatusCodes.Status200OK, Body: null);
}
