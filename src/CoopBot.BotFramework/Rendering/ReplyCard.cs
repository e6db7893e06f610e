using CoopBot.BotFramework.Cards;
using CoopBot.Conversation.Replies;

namespace CoopBot.BotFramework.Rendering;

/// <summary>Lays a reply out as an Adaptive Card.</summary>
public static class ReplyCard
{
    // Teams shows six buttons; the others wait in the overflow menu.
    private const int MostVisibleButtons = 5;

    /// <summary>The card of a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>A card with title, text, source and buttons.</returns>
    public static AdaptiveCard Of(Reply reply)
    {
        var body = new List<CardElement>();
        if (reply is Answer answer)
        {
            body.Add(new TextBlock(answer.Title) { Style = "heading", Size = "medium", Weight = "bolder" });
            if (answer.Heading is { } heading)
                body.Add(new TextBlock(heading) { Weight = "bolder", Spacing = "none" });
        }

        // One block a paragraph: clients leave no space between the paragraphs of one block.
        body.AddRange(reply.Markdown.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => new TextBlock(paragraph)));
        if (reply is Answer { Sources: var sources })
            body.Add(new TextBlock(ReplyText.SourceLine(sources)) { Size = "small", IsSubtle = true });
        return new AdaptiveCard(body, Buttons(reply));
    }

    private static List<SubmitAction>? Buttons(Reply reply) => reply.Choices.IsEmpty
        ? null
        : [.. reply.Choices.Select((choice, index) => new SubmitAction(choice.Label, SubmitData.For(choice))
        {
            Mode = index < MostVisibleButtons ? null : "secondary",
        })];
}
