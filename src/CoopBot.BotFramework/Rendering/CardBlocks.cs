using System.Collections.Immutable;
using CoopBot.BotFramework.Cards;
using CoopBot.Conversation.Replies;

namespace CoopBot.BotFramework.Rendering;

/// <summary>What staff wrote, as the blocks of a card.</summary>
internal static class CardBlocks
{
    /// <summary>One block a paragraph: clients leave no space between the paragraphs of one block.</summary>
    public static IEnumerable<TextBlock> Paragraphs(string markdown) =>
        FrenchSpacing.Of(SafeMarkdown.Of(markdown)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => new TextBlock(paragraph));

    /// <summary>The line that names the sources.</summary>
    public static TextBlock Sources(ImmutableArray<Citation> sources) =>
        new(FrenchSpacing.Of(ReplyText.SourceLine(sources))) { Size = "small", IsSubtle = true };
}
