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
    private readonly AnswerComposer _composer;
    private readonly ImmutableArray<Choice> _starters;

    /// <summary>Prepares an assistant for a knowledge base.</summary>
    /// <param name="knowledge">What it knows.</param>
    /// <param name="search">The index of the same base.</param>
    public Assistant(KnowledgeBase knowledge, KnowledgeSearch search)
    {
        _knowledge = knowledge;
        _search = search;
        _composer = new AnswerComposer(knowledge);
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
            ? new ConversationState(answer.Entry, answer.Choices, now)
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

        if (FollowUp(question, state) is { } followed) return AnswerWith(followed, confidence: 1, question);
        var found = _search.Search(question);
        return found.Answer is { } hit ? AnswerWith(hit, found.Confidence, question) : DoNotKnow(found);
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
        return _composer.Compose(entry, entry.TextOf(facet) is null ? null : facet, confidence: 1);
    }

    private Answer AnswerWith(Hit hit, float confidence, Question question)
    {
        var silent = hit.Facet is null && question.Facets.All(facet => hit.Entry.TextOf(facet) is null);
        return _composer.Compose(
            hit.Entry, hit.Facet, confidence, silent && question.Facets.Length > 0 ? question.Facets[0] : null);
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
