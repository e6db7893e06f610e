using System.Collections.Immutable;
using CoopBot.Conversation.Replies;
using CoopBot.Knowledge;
using CoopBot.Knowledge.Entries;

namespace CoopBot.Conversation.Answering;

/// <summary>Turns a passage of the knowledge base into a reply: its text, its sources and what may be asked next.</summary>
/// <param name="knowledge">The base.</param>
internal sealed class AnswerComposer(KnowledgeBase knowledge)
{
    /// <summary>The answer that a passage gives.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="facet">A facet that the entry has, or null for the short answer.</param>
    /// <param name="confidence">How far the passage covers the question, 0 to 1.</param>
    /// <param name="silentOn">A facet that was asked and that the guides do not hold, to be said first; or null.</param>
    public Answer Compose(Entry entry, Facet? facet, float confidence, Facet? silentOn = null)
    {
        var text = entry.TextOf(facet) ?? entry.Summary;
        if (silentOn is { } missing)
            text = Texts.NoSuchFacet.Replace("{0}", FacetName.Of(missing).Heading, StringComparison.Ordinal) + "\n\n" + text;
        var sources = entry.Sources.Where(source => source.Supports(facet)).ToList();
        if (sources.Count == 0) sources = [.. entry.Sources];
        var name = facet is { } section ? FacetName.Of(section) : null;
        return new Answer(
            entry.Slug,
            entry.Title,
            name?.Key,
            name?.Heading,
            text,
            [.. sources.Select(Cite).Distinct()],
            Next(entry, facet),
            confidence);
    }

    private static Citation Cite(SourceReference source) =>
        new(source.Guide.Id, source.Guide.Title, source.Guide.Publisher, source.Guide.Year, source.Section);

    private ImmutableArray<Choice> Next(Entry entry, Facet? shown)
    {
        var choices = ImmutableArray.CreateBuilder<Choice>();
        if (shown is not null) choices.Add(new Choice.Show(Texts.Everything, entry.Slug, Facet: null));
        foreach (var section in entry.Sections.Where(section => section.Facet != shown))
        {
            var name = FacetName.Of(section.Facet);
            choices.Add(new Choice.Show(name.Heading, entry.Slug, name.Key));
        }

        foreach (var related in entry.SeeAlso.Select(knowledge.Find).OfType<Entry>())
            choices.Add(new Choice.Show(related.Title, related.Slug, Facet: null));
        return choices.ToImmutable();
    }
}
