namespace CoopBot.BotFramework.Activities;

/// <summary>The thread in the identity of a Teams conversation: <c>19:…@thread.tacv2;messageid=…</c>. Replies keep it; rosters and teams know none.</summary>
internal static class ConversationThread
{
    private const string Mark = ";messageid=";

    /// <summary>The conversation without its thread.</summary>
    public static string RootOf(string conversation) =>
        conversation.IndexOf(Mark, StringComparison.Ordinal) is var mark and > 0 ? conversation[..mark] : conversation;
}
