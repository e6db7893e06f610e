using CoopBot.BotFramework.Cards;
using CoopBot.Conversation.Browsing;

namespace CoopBot.BotFramework.Rendering;

/// <summary>Lays a whole entry out as a card, to be read in a dialog that bears its title.</summary>
internal static class EntryCard
{
    /// <summary>The card of an entry.</summary>
    public static AdaptiveCard Of(WholeEntry entry)
    {
        var body = new List<CardElement>();
        foreach (var part in entry.Parts)
        {
            if (part.Heading is { } heading) body.Add(new TextBlock(heading) { Style = "heading", Weight = "bolder" });
            foreach (var paragraph in part.Markdown.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)) body.Add(new TextBlock(paragraph));
        }

        body.Add(new TextBlock(ReplyText.SourceLine(entry.Sources)) { Size = "small", IsSubtle = true });
        return new AdaptiveCard(body, Actions: null);
    }
}
