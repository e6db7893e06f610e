using System.Collections.Immutable;
using CoopBot.Conversation.Feedback;
using CoopBot.Conversation.PersonalData;
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
    private const int MostNearSubjects = 3;

    // A short message that points back is about what was said before, unless it is surely about something else.
    private const float SureAlone = 0.8f;

    private readonly KnowledgeBase _knowledge;
    private readonly KnowledgeSearch _search;
    private readonly AnswerComposer _composer;
    private readonly SubjectComparer _comparer;
    private readonly FollowUps _followUps;
    private readonly PersonalDataRules _personalData;
    private readonly RatingRules _ratings;
    private readonly ImmutableArray<Choice> _starters;

    /// <summary>Prepares an assistant for a knowledge base.</summary>
    /// <param name="knowledge">What it knows.</param>
    /// <param name="search">The index of the same base.</param>
    public Assistant(KnowledgeBase knowledge, KnowledgeSearch search)
    {
        _knowledge = knowledge;
        _search = search;
        _composer = new AnswerComposer(knowledge);
        _comparer = new SubjectComparer(search);
        _followUps = new FollowUps(knowledge, search, _composer, _comparer);
        _personalData = new PersonalDataRules(knowledge);
        _ratings = new RatingRules(knowledge);
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
        if ((_personalData.Decide(input, current, now) ?? _ratings.Decide(input, current)) is { } decision) return decision;
        return input switch
        {
            UserInput.Joined { IsWelcomed: true } => new Decision(current, []),
            UserInput.Joined => After(current, new Notice(input.IsPrivate ? Texts.Welcome : Texts.WelcomeGroup, _starters), now) with { Effect = TurnEffect.MarkWelcomed },
            UserInput.Removed => new Decision(current, []) { Effect = TurnEffect.StartRetention },
            UserInput.Deleted deleted => new Decision(current, []) { Effect = new TurnEffect.ForgetMessage(deleted.Activity) },
            UserInput.Picked picked => After(current, Show(picked.Entry, picked.Facet, picked.Part), now),
            UserInput.Said said => Answer(Understand(said.Text, current), current, said.IsPrivate, now),
            _ => throw new ArgumentOutOfRangeException(nameof(input)),
        };
    }

    /// <summary>Tells how a message is understood and answered.</summary>
    /// <param name="text">The message.</param>
    /// <param name="state">What the turns before left, at the time of the turn.</param>
    /// <returns>What was recognised, what is near, which rule answered and the reply.</returns>
    public Understanding Understand(string text, ConversationState state)
    {
        var choice = TypedChoice.In(text, state.Choices);
        if (choice is Choice.Ask ask) return Understand(ask.Question, ConversationState.New);
        var question = _search.Read(text);
        var found = _search.Search(question);
        var (rule, reply) = choice is Choice.Show show
            ? (AnswerRule.TypedChoice, Show(show.Entry, show.Facet, show.Part))
            : Answer(question, found, state);
        return new Understanding(question, found, rule, reply);
    }

    private static Decision After(ConversationState state, Reply reply, DateTimeOffset now) => new(state.After(reply, now), [reply]);

    private Decision Answer(Understanding understanding, ConversationState state, bool isPrivate, DateTimeOffset now) =>
        understanding switch
        {
            { Rule: AnswerRule.PersonalData, Question.Intent: { } intent } => _personalData.Decide(intent, isPrivate, state, now),
            { Rule: AnswerRule.Rating, Question.Intent: { } intent } => RatingRules.Decide(intent, state),
            _ => After(state, understanding.Reply, now),
        };

    private (AnswerRule Rule, Reply Reply) Answer(Question question, SearchResult found, ConversationState state)
    {
        if (question.WordCount == 0) return (AnswerRule.Empty, new Notice(Texts.Empty, _starters));
        if (question.IsRefused) return (AnswerRule.Refusal, new Unknown(Texts.Unknown, _starters, Confidence: 0));
        if (question.Intent is Intent.MyData or Intent.Erasure) return (AnswerRule.PersonalData, new Notice(Texts.DataInPrivate, []));
        if (question.Intent is Intent.Useful or Intent.NotUseful) return (AnswerRule.Rating, new Notice(Texts.RatingThanks, []));
        if (question.Intent is Intent.Greeting or Intent.Thanks or Intent.Help) return (AnswerRule.SmallTalk, SmallTalk(question.Intent.Value));
        if (_followUps.Of(question, state) is { } followed) return (AnswerRule.FollowUp, followed);
        if (question.Intent is { } intent) return (AnswerRule.SmallTalk, SmallTalk(intent));
        if (Requested(question, found) is { } requested) return (AnswerRule.Request, requested);
        if (Clarify(question, found, state) is { } back) return (AnswerRule.Clarification, back);
        if (_comparer.Compare(question, found) is { } comparison) return (AnswerRule.Comparison, comparison);
        if (!found.IsForeseen && Suggest(question) is { } suggestion) return (AnswerRule.Situation, suggestion);
        if (found.Confidence < SureAlone && _followUps.Perhaps(question, state, found.Confidence) is { } perhaps) return (AnswerRule.FollowUp, perhaps);
        if (Presented(question, found) is { } presented)
            return (AnswerRule.Presentation, _composer.Compose(presented, facet: null, found.Confidence));
        return found.Answer is { } hit
            ? (AnswerRule.Search, _composer.Compose(hit, found.Confidence, question))
            : (AnswerRule.Unknown, DoNotKnow(found));
    }

    // "comment expliquer une SCOP à des gens qui n'y connaissent rien ?": whatever else it says, it asks what a SCOP is.
    private Entry? Presented(Question question, SearchResult found)
    {
        if (!question.AsksWhat || question.Figure != Quantity.None || question.Terms.Any(term => term.IsForeign)) return null;
        var named = question.Named.Where(entry => _search.IsDistinctive(question, entry)).ToList();
        if (named.Count > 1) named.RemoveAll(entry => entry.Kind == EntryKind.Notion);
        if (named is not [var only] || found.IsForeseen || found.Confidence >= SureAlone) return null;
        return found.Answer is null || found.Answer.Entry != only ? only : null;
    }

    // Until the bot runs exercises and the quiz, the entry explains them; a question about that very entry is a question.
    private Answer? Requested(Question question, SearchResult found) => question.Request switch
    {
        null => null,
        { Kind: RequestKind.Exercise } request => _composer.Compose(request.Entry, Facet.Exercise, confidence: 1),
        { } request when found.IsForeseen || found.Answer?.Entry == request.Entry => null,
        { } request => _composer.Compose(request.Entry, facet: null, confidence: 1),
    };

    private Notice SmallTalk(Intent intent) => intent switch
    {
        Intent.Greeting => new Notice(Texts.Greeting, _starters),
        Intent.Thanks => new Notice(Texts.Thanks, []),
        Intent.Help => new Notice(Texts.Help, _starters),
        Intent.Why or Intent.More => new Notice(Texts.NothingBefore, _starters),
        _ => throw new ArgumentOutOfRangeException(nameof(intent)),
    };

    // "et les avantages ?" where nothing was said before.
    private static bool AsksOfNothing(Question question, SearchResult found) =>
        question.Facets.Length > 0 && question.Named.IsEmpty
        && question.Terms.All(term => term.Asks is not null || (term.Weight < 1 && !found.IsForeseen));

    private ClarifyingQuestion? Clarify(Question question, SearchResult found, ConversationState state)
    {
        if (question.Clarification is { } vague)
            return new ClarifyingQuestion(vague.Question, [.. vague.Choices.Select(choice => new Choice.Ask(choice, choice))]);
        if (state.Entry is null && AsksOfNothing(question, found)) return new ClarifyingQuestion(Texts.OfWhat, _starters);
        if (question.Alternatives.IsEmpty || found.IsForeseen) return null;
        var facet = question.Facets.IsEmpty ? null : FacetName.Of(question.Facets[0]).Key;
        return new ClarifyingQuestion(
            Texts.WhichOne,
            [.. question.Alternatives.Select(entry => new Choice.Show(ShortTitle.Of(entry), entry.Slug, facet))]);
    }

    // A situation names a structure only by chance ("on est trois associations"): one that is named on purpose is what is asked about.
    private Answer? Suggest(Question question)
    {
        if (!question.TellsSituation || _search.SuitableFor(question) is not { } suitable) return null;
        return question.Named.Any(entry => entry.Kind == EntryKind.Structure && _search.IsDistinctive(question, entry))
            ? null
            : _composer.Suggest(suitable);
    }

    private Reply Show(string slug, string? key, int part)
    {
        if (_knowledge.Find(slug) is not { } entry) return new Notice(Texts.Gone, _starters);
        var facet = FacetName.ByKey(key)?.Facet;
        return _composer.Compose(entry, entry.TextOf(facet) is null ? null : facet, confidence: 1, part: part);
    }

    private Unknown DoNotKnow(SearchResult found)
    {
        if (found.Near.IsEmpty) return new Unknown(Texts.Unknown, _starters, found.Confidence);
        var near = found.Near.Take(MostNearSubjects).Select(hit => hit.Entry).ToList();
        return new Unknown(
            Texts.UnknownNear.Replace("{0}", string.Join(", ", near.Select(entry => entry.Title)), StringComparison.Ordinal),
            [.. near.Select(entry => new Choice.Show(entry.Title, entry.Slug, Facet: null))],
            found.Confidence);
    }
}
