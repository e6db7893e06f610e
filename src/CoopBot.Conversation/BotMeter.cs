namespace CoopBot.Conversation;

/// <summary>The meter that this room's figures belong to. None of them holds a word that a person wrote, nor who they are.</summary>
public static class BotMeter
{
    /// <summary>Its name.</summary>
    public const string Name = "CoopBot";
}
