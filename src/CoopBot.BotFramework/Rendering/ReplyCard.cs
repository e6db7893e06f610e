using System.Collections.Immutable;
using System.Text;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.Conversation.Replies;

namespace CoopBot.BotFramework.Rendering;

/// <summary>Lays a reply out as an Adaptive Card.</summary>
public static class ReplyCard
{
    // On a phone a table has room for two subjects; more are stacked.
    private const int MostColumns = 2;

    /// <summary>The card of a reply: what a channel would refuse for its size is left out, and the card says so.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>A card with title, text, source and buttons.</returns>
    public static AdaptiveCard Of(Reply reply) =>
        FittingReply.Render(reply, Layout, BytesOf);

    private static int BytesOf(AdaptiveCard card) => FittingReply.BytesOf(Encoding.UTF8.GetCharCount(ActivityBytes.Of(card)));

    private static AdaptiveCard Layout(Reply reply)
    {
        var body = new List<CardElement>();
        if ((reply is Answer answer ? answer.Title : ReplyText.Title(reply)) is { } title)
            body.Add(new TextBlock(FrenchSpacing.Of(title)) { Style = "heading", Size = "medium", Weight = "bolder" });
        if (reply is Answer { Heading: { } heading })
            body.Add(new TextBlock(heading) { Weight = "bolder", Spacing = "none" });

        body.AddRange(CardBlocks.Paragraphs(reply.Markdown));
        if (reply is Comparison comparison)
        {
            if (comparison.Subjects.Length > MostColumns) body.AddRange(comparison.Rows.Select(row => BlockOf(row, comparison.Subjects)));
            else body.Add(TableOf(comparison));
        }

        if (ReplyText.Sources(reply) is { IsEmpty: false } sources)
            body.Add(CardBlocks.Sources(sources));
        return new AdaptiveCard(body, reply.Choices.IsEmpty ? null : [.. ChoiceButtons.Of(reply.Choices)]);
    }

    private static Table TableOf(Comparison comparison)
    {
        var header = new TableRow([Cell("Critère", isHeader: true), .. comparison.Subjects.Select(subject => Cell(subject.Label, isHeader: true))]);
        var rows = comparison.Rows.Select(row => new TableRow([Cell(row.Heading, isHeader: true), .. row.Cells.Select(cell => Cell(cell))]));
        return new Table([.. header.Cells.Select(_ => new TableColumn(Width: 1))], [header, .. rows]);
    }

    private static TableCell Cell(string text, bool isHeader = false) =>
        new([new TextBlock(FrenchSpacing.Of(SafeMarkdown.Of(text))) { Size = "small", Weight = isHeader ? "bolder" : null }]);

    private static Container BlockOf(ComparisonRow row, ImmutableArray<ComparedSubject> subjects) => new(
        [
            new TextBlock(row.Heading) { Style = "heading", Size = "default", Weight = "bolder" },
            .. row.Cells.Select((cell, index) => new TextBlock($"**{subjects[index].Label}**\u00a0: {FrenchSpacing.Of(SafeMarkdown.Of(cell))}") { Spacing = "small" }),
        ])
    {
        Separator = true,
    };
}
