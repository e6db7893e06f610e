using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Invokes;

/// <summary>
/// The invokes that only read: they change nothing, so that they neither wait behind the turns of their conversation nor are remembered
/// (protocol sheet, 1.7).
/// </summary>
internal sealed class ReadingInvokes(MessageExtension extension, EntryDialog dialog, EntryTypeahead typeahead, Assistant assistant, TimeProvider time)
{
    /// <summary>Answers an invoke, or null when it is none that only reads.</summary>
    /// <param name="invoke">The invoke; its shape is that of its name.</param>
    public async Task<TurnAnswer?> AnswerAsync(Activity invoke) => invoke.Name switch
    {
        InvokeNames.MessageExtensionQuery => await extension.AnswerAsync(invoke),
        InvokeNames.DialogFetch => dialog.Open(invoke),
        InvokeNames.DialogSubmit => EntryDialog.Close(),
        InvokeNames.Typeahead => typeahead.Answer(invoke),
        InvokeNames.CardAction when UniversalAction.IsAutomatic(invoke) => Refresh(invoke),
        _ => null,
    };

    // The card that the button leads to, as for somebody new; nothing of it is kept.
    private TurnAnswer Refresh(Activity invoke) =>
        new InvokedCardFormat(TeamsConversation.IsGroup(invoke)).Render(assistant.Decide(ConversationState.New, UniversalAction.InputOf(invoke)!, time.GetUtcNow()).Replies).Answer;
}
