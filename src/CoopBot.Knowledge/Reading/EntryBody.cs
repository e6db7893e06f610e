using System.Collections.Immutable;
using CoopBot.Knowledge.Entries;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoopBot.Knowledge.Reading;

/// <summary>Reads the Markdown below an entry's header: the short answer, then one section per facet.</summary>
/// <param name="kind">What the entry is about; decides which sections it may have.</param>
/// <param name="files">Every file of the base, to check relative links.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class EntryBody(EntryKind kind, IReadOnlySet<string> files, FaultLog faults)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <summary>Reads a body that starts after <paramref name="offset"/> lines of the file.</summary>
    public (string Summary, ImmutableArray<Section> Sections) Read(string body, int offset)
    {
        var document = Markdown.Parse(body, Pipeline);
        var headings = document.OfType<HeadingBlock>().Where(heading => heading.Level == 2).ToList();
        CheckShape(document, offset);

        var text = new PlainLinks(body, document);
        var summary = text.Slice(0, headings.Count > 0 ? headings[0].Span.Start : body.Length);
        if (summary.Length == 0)
            faults.Add(offset + 1, "il manque la réponse courte. Écrivez-la sous l'en-tête, avant la première rubrique « ## ».");

        var sections = ImmutableArray.CreateBuilder<Section>();
        for (var i = 0; i < headings.Count; i++)
        {
            var end = i + 1 < headings.Count ? headings[i + 1].Span.Start : body.Length;
            var markdown = text.Slice(headings[i].Span.End + 1, end);
            if (FacetOf(headings[i], offset) is not { } facet) continue;
            var line = offset + headings[i].Line + 1;
            if (markdown.Length == 0)
                faults.Add(line, $"la rubrique « {facet.Heading} » est vide. Écrivez son texte ou supprimez-la.");
            else if (sections.Any(section => section.Facet == facet.Facet))
                faults.Add(line, $"la rubrique « {facet.Heading} » est écrite deux fois. Réunissez les deux textes.");
            else
                sections.Add(new Section(facet.Facet, markdown));
        }

        return (summary, sections.ToImmutable());
    }

    private FacetName? FacetOf(HeadingBlock heading, int offset)
    {
        var title = heading.Inline is null
            ? ""
            : string.Concat(heading.Inline.Descendants<LiteralInline>().Select(literal => literal.Content.ToString())).Trim();
        var possible = FacetName.All.Where(name => name.Kinds.Contains(kind)).ToList();
        var found = possible.FirstOrDefault(name => string.Equals(name.Heading, title, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            faults.Add(offset + heading.Line + 1, $"« {title} » n'est pas une rubrique connue pour ce type de fiche. "
                + $"Rubriques possibles : {string.Join(", ", possible.Select(name => name.Heading))}.");
        }

        return found;
    }

    private void CheckShape(MarkdownDocument document, int offset)
    {
        foreach (var block in document.Descendants<Block>())
        {
            var line = offset + block.Line + 1;
            if (block is HeadingBlock { Level: not 2 })
                faults.Add(line, "seuls les titres « ## » sont permis : le titre de la fiche est la clé « titre » de l'en-tête.");
            else if (block is HtmlBlock)
                faults.Add(line, "le HTML n'est pas permis. Écrivez en Markdown simple : paragraphes, listes, gras, liens.");
            else if (block is CodeBlock)
                faults.Add(line, "ce paragraphe en retrait serait lu comme du code. Supprimez le retrait ou les guillemets inversés.");
        }

        foreach (var inline in document.Descendants<Inline>())
        {
            var line = offset + inline.Line + 1;
            if (inline is HtmlInline)
                faults.Add(line, "le HTML n'est pas permis. Écrivez en Markdown simple : paragraphes, listes, gras, liens.");
            else if (inline is LinkInline link)
                CheckLink(link, line);
            else if (inline is AutolinkInline { IsEmail: true })
                faults.Add(line, "les adresses électroniques ne sont pas permises. Citez le site public de l'organisation.");
        }
    }

    private void CheckLink(LinkInline link, int line)
    {
        var target = link.Url ?? "";
        if (link.IsImage)
        {
            faults.Add(line, "les images ne sont pas permises dans une fiche. Décrivez-la en mots.");
        }
        else if (Uri.TryCreate(target, UriKind.Absolute, out var address) && !address.IsFile)
        {
            if (address.Scheme is not ("http" or "https"))
                faults.Add(line, $"le lien « {target} » n'est pas une adresse web. Écrivez une adresse qui commence par https://.");
        }
        else if (!files.Contains(Resolve(target)))
        {
            faults.Add(line, $"le lien « {target} » ne mène à aucun fichier. Corrigez le chemin ou supprimez le lien.");
        }
    }

    private string Resolve(string target)
    {
        var parts = new List<string>(faults.File.Split('/')[..^1]);
        foreach (var part in target.Split('#')[0].Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part != ".") parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
