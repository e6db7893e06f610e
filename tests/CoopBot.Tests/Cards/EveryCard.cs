using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Browsing;
using CoopBot.Conversation.Replies;

namespace CoopBot.Tests.Cards;

/// <summary>The cards in which replies are sent: each channel has its own.</summary>
internal static class EveryCard
{
    /// <summary>The card of a reply on the web, with the question whether it was useful.</summary>
    public static AdaptiveCard OnTheWeb(Reply reply) => Sent(reply, "web", "personal").Single();

    /// <summary>The cards of a reply in Teams: alone with the bot, in a group, and in the place of a card that was pressed there.</summary>
    public static IEnumerable<AdaptiveCard> InTeams(Reply reply) =>
        [.. Sent(reply, "msteams", "personal"), .. Sent(reply, "msteams", "groupChat"), PressedCard.Of(reply, isGroup: true)];

    /// <summary>Each entry as a whole, as a dialog shows it.</summary>
    public static IEnumerable<(string Title, AdaptiveCard Card)> WholeEntries()
    {
        var browser = new KnowledgeBrowser(Repository.Knowledge, Repository.Search);
        return Repository.Knowledge.Entries.Select(entry => (entry.Title, EntryCard.Of(browser.Whole(entry.Slug)!)));
    }

    private static IEnumerable<AdaptiveCard> Sent(Reply reply, string channel, string conversationType)
    {
        var received = new Activity
        {
            ChannelId = channel,
            From = new ChannelAccount { Id = "29:1", Name = "Ana" },
            Conversation = new ConversationAccount { Id = "c", Others = new Dictionary<string, JsonElement> { ["conversationType"] = JsonSerializer.SerializeToElement(conversationType) } },
        };
        return ReplyActivity.To(reply, received)
            .SelectMany(activity => activity.Attachments ?? [])
            .Select(attachment => attachment.Content.ShouldBeOfType<AttachmentContent.Ours>().Card);
    }
}
