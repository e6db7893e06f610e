using System.Collections.Immutable;
using CoopBot.Conversation.Replies;
using CoopBot.Knowledge;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Search;

namespace CoopBot.Conversation.Answering;

/// <summary>Turns a passage of the knowledge base into a reply: its text, its sources and what may be asked next.</summary>
/// <param name="knowledge">The base.</param>
internal sealed class AnswerComposer(KnowledgeBase knowledge)
{
    // In characters; more is one tap away.
    private const int PhoneScreen = 1400;

    /// <summary>The answer that a passage gives.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="facet">A facet that the entry has, or null for the short answer.</param>
    /// <param name="confidence">How far the passage covers the question, 0 to 1.</param>
    /// <param name="silentOn">A facet that was asked and that the guides do not hold, to be said first; or null.</param>
    /// <param name="part">Which part of a long text, from 0; beyond the last, the last.</param>
    public Answer Compose(Entry entry, Facet? facet, float confidence, Facet? silentOn = null, int part = 0)
    {
        var parts = TextParts.Of(entry.TextOf(facet) ?? entry.Summary, PhoneScreen);
        var shown = Math.Clamp(part, 0, parts.Length - 1);
        var text = parts[shown];
        if (silentOn is { } missing)
            text = Texts.NoSuchFacet.Replace("{0}", FacetName.Of(missing).Heading, StringComparison.Ordinal) + "\n\n" + text;
        var name = facet is { } section ? FacetName.Of(section) : null;
        return new Answer(
            entry.Slug,
            entry.Title,
            name?.Key,
            name?.Heading,
            text,
            Cited(entry, facet),
            Next(entry, facet, shown + 1 < parts.Length ? shown + 1 : null),
            confidence);
    }

    /// <summary>The answer that a hit gives to a question; says first which facet was asked where the guides do not hold it.</summary>
    /// <param name="hit">The passage.</param>
    /// <param name="confidence">How far it covers the question, 0 to 1.</param>
    /// <param name="question">The question.</param>
    public Answer Compose(Hit hit, float confidence, Question question)
    {
        var isSilent = hit.Facet is null && question.Facets.Length > 0
            && question.Facets.All(facet => hit.Entry.TextOf(facet) is null);
        var answer = Compose(hit.Entry, hit.Facet, confidence, isSilent ? question.Facets[0] : null);
        return hit.Beside is { } beside && !isSilent ? With(answer, hit.Entry, beside.Facet) : answer;
    }

    // Where two passages may hold what is asked, both are shown as long as they fit a screen.
    private static Answer With(Answer answer, Entry entry, Facet? facet)
    {
        var text = entry.TextOf(facet)!;
        if (answer.Markdown.Length + text.Length > PhoneScreen) return answer;
        var heading = facet is { } section ? FacetName.Of(section).Heading : Texts.Everything;
        return answer with
        {
            Markdown = $"{answer.Markdown}\n\n**{heading}**\n\n{text}",
            Sources = WithSources(answer.Sources, entry, source => source.Supports(facet)),
        };
    }

    /// <summary>The answer to a situation: the structure to look at first, why, and the way to a guided choice.</summary>
    /// <param name="suitable">The structure and the situation that it is for.</param>
    public Answer Suggest(SuitableStructure suitable)
    {
        var entry = suitable.Entry;
        var lead = Texts.Suitable.Replace("{0}", entry.Title, StringComparison.Ordinal)
            .Replace("{1}", suitable.Situation, StringComparison.Ordinal);
        var answer = Compose(entry, facet: null, suitable.Confidence);
        return answer with
        {
            Markdown = lead + "\n\n" + answer.Markdown,
            Choices = answer.Choices.Insert(0, new Choice.Ask(Texts.GuidedChoice, Texts.GuidedChoice)),
        };
    }

    /// <summary>A source as it is cited.</summary>
    public static Citation Cite(SourceReference source) =>
        new(source.Guide.Id, source.Guide.Title, source.Guide.Publisher, source.Guide.Year, source.Section);

    // Where no source supports a facet by name, all of the entry's do.
    private static ImmutableArray<Citation> Cited(Entry entry, Facet? facet)
    {
        var sources = WithSources([], entry, source => source.Supports(facet));
        return sources.IsEmpty ? WithSources([], entry, _ => true) : sources;
    }

    private static ImmutableArray<Citation> WithSources(ImmutableArray<Citation> sources, Entry entry, Func<SourceReference, bool> isCited)
    {
        foreach (var source in entry.Sources)
        {
            if (!isCited(source)) continue;
            var citation = Cite(source);
            if (!sources.Contains(citation)) sources = sources.Add(citation);
        }

        return sources;
    }

    private ImmutableArray<Choice> Next(Entry entry, Facet? shown, int? nextPart)
    {
        var choices = ImmutableArray.CreateBuilder<Choice>(2 + entry.Sections.Length + entry.SeeAlso.Length);
        if (nextPart is { } part) choices.Add(new Choice.Show(Texts.NextPart, entry.Slug, shown is { } facet ? FacetName.Of(facet).Key : null) { Part = part });
        if (shown is not null) choices.Add(new Choice.Show(Texts.Everything, entry.Slug, Facet: null));
        foreach (var section in entry.Sections)
        {
            if (section.Facet == shown) continue;
            var name = FacetName.Of(section.Facet);
            choices.Add(new Choice.Show(name.Heading, entry.Slug, name.Key));
        }

        foreach (var slug in entry.SeeAlso)
            if (knowledge.Find(slug) is { } related) choices.Add(new Choice.Show(related.Title, related.Slug, Facet: null));
        return choices.DrainToImmutable();
    }
}
