using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.Conversation.Browsing;

namespace CoopBot.BotFramework.Rendering;

/// <summary>Lays a whole entry out as a card, to be read in a dialog that bears its title.</summary>
internal static class EntryCard
{
    // In bytes of the response that carries it: a dialog is no message, whose size Teams counts in UTF-16.
    private const int MostBytes = 25 * 1024;

    /// <summary>The card of an entry; paragraphs that a client would refuse for its size are left out at the end, and the card says so.</summary>
    public static AdaptiveCard Of(WholeEntry entry)
    {
        var texts = entry.Parts.SelectMany(Blocks).ToList();
        var sources = CardBlocks.Sources(entry.Sources);
        var card = new AdaptiveCard([.. texts, sources], Actions: null);
        while (texts.Count > 0 && ActivityBytes.Of(card).Length > MostBytes)
        {
            texts.RemoveAt(texts.Count - 1);
            card = new AdaptiveCard([.. texts, new TextBlock(CardTexts.TooLong), sources], Actions: null);
        }

        return card;
    }

    private static IEnumerable<TextBlock> Blocks(EntryPart part)
    {
        if (part.Heading is { } heading) yield return new TextBlock(heading) { Style = "heading", Weight = "bolder" };
        foreach (var paragraph in CardBlocks.Paragraphs(part.Markdown)) yield return paragraph;
    }
}
