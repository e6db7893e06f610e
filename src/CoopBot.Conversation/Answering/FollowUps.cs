using System.Collections.Immutable;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;
using CoopBot.Knowledge.Search;

namespace CoopBot.Conversation.Answering;

/// <summary>Answers a message by what the turn before was about: "et sa gouvernance ?", "et pour le GIE ?", "pourquoi ?".</summary>
/// <param name="knowledge">The base.</param>
/// <param name="search">Its index.</param>
/// <param name="composer">Writes answers.</param>
/// <param name="comparer">Compares subjects.</param>
internal sealed class FollowUps(KnowledgeBase knowledge, KnowledgeSearch search, AnswerComposer composer, SubjectComparer comparer)
{
    // How far the entry of the turn before must cover a question for it to be meant.
    private const float LeastContinuing = 0.3f;
    private const float LeastByPronounWithFacet = 0.2f;
    private const float LeastByPronoun = 0.6f;

    private const float LeastPerhaps = 0.2f;
    private const float PerhapsLag = 0.25f;
    private const int ShortMessage = 14;

    // "lequel choisir ?" compares the last two subjects; a longer message has a subject of its own.
    private const int MostOtherWords = 1;

    // What tells the reason for what was said, the best first.
    private static readonly ImmutableArray<Facet> Reasons =
        [Facet.Opinion, Facet.Advantages, Facet.Limits, Facet.Lessons, Facet.SuccessKeys, Facet.Brakes, Facet.Definition];

    /// <summary>The reply, or null when the message stands alone.</summary>
    public Reply? Of(Question question, ConversationState state)
    {
        if (knowledge.Find(state.Entry) is not { } before) return null;
        if (question.Intent is Intent.Why) return Why(before, state);
        if (question.Intent is Intent.More) return More(before, state);
        if (Compared(question, before, state) is { } comparison) return comparison;
        if (SameFacet(question, state) is { } same) return same;
        return Continued(question, before) is { } hit ? composer.Compose(hit, confidence: 1, question) : null;
    }

    /// <summary>
    /// A last chance for a short message that nothing else answers: what it asks of the entry of the turn before, if that holds something
    /// of it ("ils font des garanties ?").
    /// </summary>
    /// <param name="question">The message.</param>
    /// <param name="state">What the turns before left.</param>
    /// <param name="alone">The confidence of the best answer to the message taken alone.</param>
    public Answer? Perhaps(Question question, ConversationState state, float alone)
    {
        if (knowledge.Find(state.Entry) is not { } before || question.WordCount > ShortMessage) return null;
        if (question.Reference == BackReference.None || question.Terms.Any(term => term.IsForeign)) return null;
        return About(before, question) is var (hit, confidence) && confidence >= MathF.Max(LeastPerhaps, alone - PerhapsLag)
            ? composer.Compose(hit, confidence, question)
            : null;
    }

    // What the entry of the turn before holds of a question that names no other on purpose; null where another entry holds more.
    private (Hit Hit, float Confidence)? About(Entry before, Question question)
    {
        if (question.Named.Any(entry => entry != before && IsMeant(entry, question))) return null;
        var found = search.Search(WithoutNotions(question), before);
        return found.Hits.FirstOrDefault() is { } hit && hit.Entry == before ? (hit, found.Confidence) : null;
    }

    // After "et", any structure is named on purpose; elsewhere a common word may be used as one.
    private bool IsMeant(Entry entry, Question question) =>
        entry.Kind != EntryKind.Notion && (question.Reference == BackReference.Continuation || search.IsDistinctive(question, entry));

    // "et ça vise quelles structures ?" is about what was said before, and not about choosing a structure.
    private static Question WithoutNotions(Question question) =>
        question with { Named = [.. question.Named.Where(entry => entry.Kind is not EntryKind.Notion)] };

    private Answer Why(Entry entry, ConversationState state)
    {
        var shown = FacetName.ByKey(state.Facet)?.Facet;
        var reasons = shown is null ? Reasons.Remove(Facet.Opinion).Insert(1, Facet.Opinion) : Reasons;
        var reason = reasons.Where(facet => facet != shown && entry.TextOf(facet) is not null).Cast<Facet?>().FirstOrDefault();
        return composer.Compose(entry, reason, confidence: 1);
    }

    private Answer More(Entry entry, ConversationState state)
    {
        var shown = entry.Sections.Select((section, index) => (FacetName.Of(section.Facet).Key, index))
            .Where(section => section.Key == state.Facet).Select(section => section.index + 1).FirstOrDefault();
        return composer.Compose(entry, shown < entry.Sections.Length ? entry.Sections[shown].Facet : null, confidence: 1);
    }

    // "c'est quoi la différence ?" is between the last two subjects; "et par rapport au GIE ?" between the last one and the GIE.
    private Comparison? Compared(Question question, Entry before, ConversationState state)
    {
        if (!question.Compares) return null;
        var others = question.Terms.Count(term => term.Names is null && term.Asks is null);
        if (others > (question.Named.IsEmpty ? MostOtherWords : 0)) return null;
        var other = question.Named switch
        {
            [] => knowledge.Find(state.Before),
            [var named] => named,
            _ => null,
        };
        return other is null || other == before ? null : comparer.Between([before, other], question);
    }

    // "et pour le GIE ?" asks of it what was just answered of another.
    private Answer? SameFacet(Question question, ConversationState state)
    {
        if (question.Reference != BackReference.Continuation || question.Named is not [var named]) return null;
        if (!question.Facets.IsEmpty || question.Terms.Any(term => term.Names is null)) return null;
        var facet = FacetName.ByKey(state.Facet)?.Facet;
        return composer.Compose(named, facet is { } asked && named.TextOf(asked) is not null ? asked : null, confidence: 1, silentOn: named.TextOf(facet) is null ? facet : null);
    }

    // A question that names nothing and points back ("et sa gouvernance ?") is about the entry of the turn before. A pronoun alone
    // proves little ("quel temps fait-il ?"): without a facet, what is asked must be found there.
    private Hit? Continued(Question question, Entry before)
    {
        if (question.Reference == BackReference.None) return null;
        if (About(before, question) is not var (hit, confidence)) return null;
        var asked = hit.Facet is { } facet && question.Facets.Contains(facet);
        var least = question.Reference == BackReference.Continuation
            ? asked ? 0 : LeastContinuing
            : asked ? LeastByPronounWithFacet : LeastByPronoun;
        var isEmpty = question.Terms.All(term => term.Weight < 1 || term.Asks is not null);
        return confidence >= least || isEmpty ? hit : null;
    }
}
