namespace CoopBot.BotFramework.Invokes;

/// <summary>The message extension's one command, as <c>manifest/manifest.json</c> declares it and <c>composeExtension/query</c> names it.</summary>
public static class EntrySearch
{
    /// <summary>The command's id.</summary>
    public const string CommandId = "chercherFiche";

    /// <summary>The parameter that holds what the person types.</summary>
    public const string Parameter = "question";
}
