using System.Collections.Immutable;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;
using CoopBot.Knowledge.Search;

namespace CoopBot.Conversation.Answering;

/// <summary>Decides what to say in a turn. Pure: the same state, input and time give the same decision. Safe for many threads.</summary>
public sealed class Assistant
{
    // Below this, an entry is not even worth proposing.
    private const float LeastNearness = 0.3f;
    private const int MostNearSubjects = 3;

    // How far the entry of the turn before must cover a question for it to be meant.
    private const float LeastContinuing = 0.3f;
    private const float LeastByPronounWithFacet = 0.2f;
    private const float LeastByPronoun = 0.6f;

    private readonly KnowledgeBase _knowledge;
    private readonly KnowledgeSearch _search;
    private readonly ImmutableArray<Choice> _starters;

    /// <summary>Prepares an assistant for a knowledge base.</summary>
    /// <param name="knowledge">What it knows.</param>
    /// <param name="search">The index of the same base.</param>
    public Assistant(KnowledgeBase knowledge, KnowledgeSearch search)
    {
        _knowledge = knowledge;
        _search = search;
        _starters = [.. knowledge.Vocabulary.Starters.Select(question => new Choice.Ask(question, question))];
    }

    /// <summary>Takes one turn.</summary>
    /// <param name="state">What the turns before left.</param>
    /// <param name="input">What the person did.</param>
    /// <param name="now">The time of the turn.</param>
    /// <returns>The state after the turn, and the replies.</returns>
    public Decision Decide(ConversationState state, UserInput input, DateTimeOffset now)
    {
        var current = state.AsOf(now);
        var reply = input switch
        {
            UserInput.Joined => new Notice(Texts.Welcome, _starters),
            UserInput.Picked picked => Show(picked.Entry, picked.Facet),
            UserInput.Said said => AnswerTo(said.Text, current),
            _ => throw new ArgumentOutOfRangeException(nameof(input)),
        };
        var next = reply is Answer answer
            ? new ConversationState(answer.Entry, answer.Facet, answer.Choices, now)
            : current with { Choices = reply.Choices, At = now };
        return new Decision(next, [reply]);
    }

    private Reply AnswerTo(string text, ConversationState state)
    {
        if (TypedChoice.In(text, state.Choices) is { } choice)
        {
            return choice switch
            {
                Choice.Show show => Show(show.Entry, show.Facet),
                Choice.Ask ask => AnswerTo(ask.Question, ConversationState.New),
                _ => throw new ArgumentOutOfRangeException(nameof(text)),
            };
        }

        var question = _search.Read(text);
        if (question.WordCount == 0) return new Notice(Texts.Empty, _starters);
        if (question.Intent is { } intent) return SmallTalk(intent);

        if (FollowUp(question, state) is { } followed) return Answer(followed, confidence: 1, question);
        var found = _search.Search(question);
        return found.Answer is { } hit ? Answer(hit, found.Confidence, question) : DoNotKnow(found);
    }

    // A question that names nothing and points back ("et sa gouvernance ?") is about the entry of the turn before. A pronoun alone
    // proves little ("quel temps fait-il ?"): without a facet, what is asked must be found there.
    private Hit? FollowUp(Question question, ConversationState state)
    {
        if (question.Reference == BackReference.None || _knowledge.Find(state.Entry) is not { } before) return null;
        var found = _search.Search(question, before);
        if (found.Hits.FirstOrDefault() is not { } hit || hit.Entry != before) return null;
        var asked = hit.Facet is { } facet && question.Facets.Contains(facet);
        var least = question.Reference == BackReference.Continuation
            ? asked ? 0 : LeastContinuing
            : asked ? LeastByPronounWithFacet : LeastByPronoun;
        return found.Confidence >= least ? hit : null;
    }

    private Notice SmallTalk(Intent intent) => intent switch
    {
        Intent.Greeting => new Notice(Texts.Greeting, _starters),
        Intent.Thanks => new Notice(Texts.Thanks, []),
        Intent.Help => new Notice(Texts.Help, _starters),
        _ => throw new ArgumentOutOfRangeException(nameof(intent)),
    };

    private Reply Show(string slug, string? key)
    {
        if (_knowledge.Find(slug) is not { } entry) return new Notice(Texts.Gone, _starters);
        var facet = FacetName.ByKey(key)?.Facet;
        var shown = entry.TextOf(facet) is null ? null : facet;
        return Compose(entry, shown, entry.TextOf(shown)!, confidence: 1);
    }

    private Answer Answer(Hit hit, float confidence, Question question)
    {
        var text = hit.Entry.TextOf(hit.Facet)!;
        var silent = hit.Facet is null && question.Facets.Length > 0
            && question.Facets.All(facet => hit.Entry.TextOf(facet) is null);
        if (silent)
        {
            var heading = FacetName.Of(question.Facets[0]).Heading;
            text = Texts.NoSuchFacet.Replace("{0}", heading, StringComparison.Ordinal) + "\n\n" + text;
        }

        return Compose(hit.Entry, hit.Facet, text, confidence);
    }

    private Answer Compose(Entry entry, Facet? facet, string text, float confidence)
    {
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

        foreach (var related in entry.SeeAlso.Select(_knowledge.Find).OfType<Entry>())
            choices.Add(new Choice.Show(related.Title, related.Slug, Facet: null));
        return choices.ToImmutable();
    }

    private Unknown DoNotKnow(SearchResult found)
    {
        if (found.Confidence < LeastNearness) return new Unknown(Texts.Unknown, _starters, found.Confidence);
        var near = found.Hits.Take(MostNearSubjects).Select(hit => hit.Entry).ToList();
        return new Unknown(
            Texts.UnknownNear.Replace("{0}", string.Join(", ", near.Select(entry => entry.Title)), StringComparison.Ordinal),
            [.. near.Select(entry => new Choice.Show(entry.Title, entry.Slug, Facet: null))],
            found.Confidence);
    }
}
