using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoopBot.Knowledge.Reading;

/// <summary>
/// Cuts parts out of a Markdown text, replacing each link to another file by its label: such a link helps who edits the
/// files, and leads nowhere in a chat.
/// </summary>
internal sealed class PlainLinks
{
    private readonly string _markdown;
    private readonly List<(int Start, int End, string Label)> _relative = [];

    public PlainLinks(string markdown, MarkdownDocument document)
    {
        _markdown = markdown;
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.IsImage || link.Url is null || link.Url.Contains("://", StringComparison.Ordinal)) continue;
            var label = link.FirstChild is null || link.LastChild is null
                ? ""
                : markdown[link.FirstChild.Span.Start..(link.LastChild.Span.End + 1)];
            _relative.Add((link.Span.Start, link.Span.End + 1, label));
        }
    }

    /// <summary>The text between two positions, trimmed.</summary>
    public string Slice(int start, int end)
    {
        var text = new StringBuilder(Math.Max(0, end - start));
        var position = start;
        foreach (var link in _relative.Where(link => link.Start >= start && link.End <= end))
        {
            text.Append(_markdown, position, link.Start - position).Append(link.Label);
            position = link.End;
        }

        return text.Append(_markdown, position, Math.Max(0, end - position)).ToString().Trim();
    }
}
