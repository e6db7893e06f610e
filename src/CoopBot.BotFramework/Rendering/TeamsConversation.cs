using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;

namespace CoopBot.BotFramework.Rendering;

/// <summary>What a reply must know of the Teams conversation that it goes to (protocol sheet, 4.1).</summary>
internal static class TeamsConversation
{
    /// <summary>Whether others than the author read the reply.</summary>
    public static bool IsGroup(Activity received) => TypeOf(received) is "groupChat" or "channel";

    /// <summary>
    /// Who is to be named in a reply: the author, in a group chat, where nothing else tells whom it answers. A channel's thread does, and the
    /// author is told of replies there.
    /// </summary>
    public static CardMention? Author(Activity received) =>
        TypeOf(received) == "groupChat" && received.From is { Id.Length: > 0 } author && ShownName.Of(author.Name) is { } name
            ? new CardMention(new MentionedPerson(author.Id, name))
            : null;

    /// <summary>Where replies go: the channel that was chosen for the bot when it was installed in a team, else where the activity came from.</summary>
    public static string? ToReplyIn(Activity received) => received.Type == ActivityTypes.InstallationUpdate
        && received.Other("channelData").Field("settings").Field("selectedChannel").TextField("id") is { Length: > 0 } chosen
            ? chosen
            : received.Conversation?.Id;

    private static string? TypeOf(Activity received) =>
        received.Conversation?.Others.Other("conversationType").AsText();
}
