using System.Collections.Immutable;
using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Replies;
using CoopBot.Knowledge;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;
using CoopBot.Knowledge.Search;

namespace CoopBot.Conversation.Browsing;

/// <summary>
/// Looks entries up for somebody who composes a message or reads on. It remembers nothing and knows nobody. Safe for many threads.
/// </summary>
public sealed class KnowledgeBrowser
{
    private const int LongestExcerpt = 160;

    private readonly KnowledgeBase _knowledge;
    private readonly KnowledgeSearch _search;
    private readonly AnswerComposer _composer;
    private readonly ImmutableArray<Entry> _shelf;

    /// <summary>Prepares the shelf: structures first, then the rest, each by title.</summary>
    /// <param name="knowledge">What there is.</param>
    /// <param name="search">The index of the same base.</param>
    public KnowledgeBrowser(KnowledgeBase knowledge, KnowledgeSearch search)
    {
        (_knowledge, _search, _composer) = (knowledge, search, new AnswerComposer(knowledge));
        _shelf = [.. knowledge.Entries
            .OrderByDescending(entry => entry.Kind == EntryKind.Structure)
            .ThenBy(entry => PhraseKey.Of(entry.Title), StringComparer.Ordinal)];
    }

    /// <summary>The entries that a text asks for, the best first: those whose name begins so, then those that answer it.</summary>
    /// <param name="text">A name, the beginning of one, or a question; where it has no word, the whole shelf is meant.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="count">How many at most.</param>
    /// <returns>The short answer of each entry, or the facet that the text asks for; without links or choices, to be shown to others.</returns>
    public ImmutableArray<FoundEntry> Find(string text, int skip, int count)
    {
        var key = PhraseKey.Of(text);
        var found = key.Length == 0
            ? _shelf.Select(entry => (Entry: entry, Facet: (Facet?)null))
            : Named(key).Concat(Answering(text)).DistinctBy(match => match.Entry);
        return [.. found.Skip(skip).Take(count).Select(match => Show(_composer.Compose(match.Entry, match.Facet, confidence: 1)))];
    }

    /// <summary>An entry from its beginning to its end.</summary>
    /// <param name="slug">The slug. It may come from a client: anything may be in it.</param>
    /// <returns>The entry, or null where there is none of this slug.</returns>
    public WholeEntry? Whole(string slug) => _knowledge.Find(slug) is { } entry
        ? new WholeEntry(
            entry.Slug,
            entry.Title,
            [new EntryPart(Heading: null, entry.Summary), .. entry.Sections.Select(section => new EntryPart(FacetName.Of(section.Facet).Heading, section.Markdown))],
            [.. entry.Sources.Select(AnswerComposer.Cite).Distinct()])
        : null;

    private static FoundEntry Show(Answer answer)
    {
        var excerpt = string.Join(' ', PlainSentences.In(answer.Markdown));
        return new FoundEntry(
            answer with { Markdown = PlainSentences.WithoutLinks(answer.Markdown), Choices = [] },
            excerpt.Length <= LongestExcerpt ? excerpt : $"{excerpt[..excerpt.LastIndexOf(' ', LongestExcerpt - 1)]}…");
    }

    private IEnumerable<(Entry Entry, Facet? Facet)> Named(string key) => _shelf
        .Where(entry => entry.Names.Prepend(entry.Title).Any(name => PhraseKey.Of(name).StartsWith(key, StringComparison.Ordinal)))
        .Select(entry => (entry, (Facet?)null));

    private IEnumerable<(Entry Entry, Facet? Facet)> Answering(string text)
    {
        var question = _search.Read(text);
        return question.IsRefused ? [] : _search.Search(question).Near.Select(hit => (hit.Entry, hit.Facet));
    }
}
