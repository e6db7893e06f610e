using CoopBot.BotFramework.Cards;
using CoopBot.Conversation.Replies;

namespace CoopBot.BotFramework.Rendering;

/// <summary>Lays a reply out as an Adaptive Card.</summary>
public static class ReplyCard
{
    // Teams shows six buttons; the others wait in the overflow menu.
    private const int MostVisibleButtons = 5;

    // Widths of a comparison's columns: on a phone the cells need the room.
    private const int FacetColumn = 4;
    private const int SubjectColumn = 5;

    /// <summary>The card of a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>A card with title, text, source and buttons.</returns>
    public static AdaptiveCard Of(Reply reply)
    {
        var body = new List<CardElement>();
        if ((reply is Answer answer ? answer.Title : ReplyText.Title(reply)) is { } title)
            body.Add(new TextBlock(title) { Style = "heading", Size = "medium", Weight = "bolder" });
        if (reply is Answer { Heading: { } heading })
            body.Add(new TextBlock(heading) { Weight = "bolder", Spacing = "none" });

        // One block a paragraph: clients leave no space between the paragraphs of one block.
        foreach (var paragraph in reply.Markdown.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)) body.Add(new TextBlock(paragraph));
        if (reply is Comparison comparison) body.Add(TableOf(comparison));
        if (ReplyText.Sources(reply) is { IsEmpty: false } sources)
            body.Add(new TextBlock(ReplyText.SourceLine(sources)) { Size = "small", IsSubtle = true });
        return new AdaptiveCard(body, Buttons(reply));
    }

    private static Table TableOf(Comparison comparison)
    {
        var columns = comparison.Subjects.Select(_ => new TableColumn(SubjectColumn)).Prepend(new TableColumn(FacetColumn));
        var header = new TableRow([Cell("Critère", isHeader: true), .. comparison.Subjects.Select(subject => Cell(subject.Label, isHeader: true))]);
        var rows = comparison.Rows.Select(row => new TableRow([Cell(row.Heading, isHeader: true), .. row.Cells.Select(cell => Cell(cell))]));
        return new Table([.. columns], [header, .. rows]);
    }

    private static TableCell Cell(string text, bool isHeader = false) =>
        new([new TextBlock(text) { Size = "small", Weight = isHeader ? "bolder" : null }]);

    private static List<CardAction>? Buttons(Reply reply) => reply.Choices.IsEmpty
        ? null
        : [.. reply.Choices.Select((choice, index) => new SubmitAction(choice.Label, SubmitData.For(choice))
        {
            Mode = index < MostVisibleButtons ? null : "secondary",
        })];
}
