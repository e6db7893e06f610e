using System.Collections.Frozen;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Transcripts;

namespace CoopBot.BotFramework.Rendering;

/// <summary>Wraps a reply in activities: a card where the channel shows cards, text elsewhere, and in Teams text that cites its sources, then a card.</summary>
public static class ReplyActivity
{
    private const string Markdown = "markdown";

    // Channels whose clients show Adaptive Cards; any other gets text.
    private static readonly FrozenSet<string> CardChannels =
        new[] { ChannelIds.Teams, WebChannel.Id, "webchat", "directline", "emulator", "m365extensions", "agents" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The activities that carry a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="received">The activity that it answers.</param>
    /// <returns>At least one message from the bot to who wrote, in order, without id or timestamp (A2031, A2041).</returns>
    public static IReadOnlyList<Activity> To(Reply reply, Activity received)
    {
        if (!CardChannels.Contains(received.ChannelId ?? "")) return [Text(received, TextOf(reply))];
        if (received.ChannelId != ChannelIds.Teams) return [Card(received, RatedCard(reply), ReplyText.Of(reply))];
        if (reply is Answer answer) return ToTeams(answer, received);
        var card = Card(received, CommentedCard(reply), ReplyText.Of(reply));
        return [reply.Subject is null ? card : Rated(card)];
    }

    // A card and a text in one activity would be split by Teams, and no usable identity would come back (protocol sheet, 3.4).
    private static List<Activity> ToTeams(Answer answer, Activity received)
    {
        var isGroup = TeamsConversation.IsGroup(received);
        var mention = isGroup ? TeamsConversation.Author(received) : null;
        var cited = CitedText.Of(ReplyText.Titled(answer), answer.Sources);
        var text = Text(received, mention is null ? cited.Markdown : $"{mention.Text} {cited.Markdown}");
        List<Activity> activities = [Rated(text with { Entities = mention is null ? [cited.Entity] : [new Entity.Mentioned(mention), cited.Entity] })];
        if (!answer.Choices.IsEmpty) activities.Add(Card(received, TeamsChoicesCard.Of(answer, isGroup), CardTexts.GoOn));
        return activities;
    }

    private static Activity Text(Activity received, string text) => Message(received) with { Text = text, TextFormat = Markdown };

    // A card and a text in one activity would be read twice: the text goes in the summary.
    private static Activity Card(Activity received, AdaptiveCard card, string summary) => Message(received) with
    {
        Summary = summary,
        Attachments = [Attachment.Of(card)],
    };

    private static string TextOf(Reply reply) => reply switch
    {
        CommentRequest => $"{ReplyText.Of(reply)}\n\n{CardTexts.TypeComment}",
        { Subject: not null } => $"{ReplyText.Of(reply)}\n\n{CardTexts.TypeIfUseful}",
        _ => ReplyText.Of(reply),
    };

    private static AdaptiveCard RatedCard(Reply reply)
    {
        var card = CommentedCard(reply);
        return reply.Subject is { } subject ? RatingRow.Under(card, subject) : card;
    }

    private static AdaptiveCard CommentedCard(Reply reply)
    {
        var card = ReplyCard.Of(reply);
        return reply is CommentRequest request ? card with { Body = [.. card.Body, RatingRow.Field()], Actions = [RatingRow.Send(request.About)] } : card;
    }

    // Teams shows its own thumbs, with a form for a comment.
    private static Activity Rated(Activity message) => message with { Others = FeedbackLoop.Default() };

    // What was received stands in its own conversation only: elsewhere nothing is replied to.
    private static Activity Message(Activity received)
    {
        var conversation = TeamsConversation.ToReplyIn(received);
        return new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = received.ChannelId,
            From = received.Recipient,
            Recipient = received.From,
            Conversation = new ConversationAccount { Id = conversation },
            ReplyToId = conversation == received.Conversation?.Id ? received.Id : null,
            Locale = "fr-FR",
            InputHint = "acceptingInput",
        };
    }
}
