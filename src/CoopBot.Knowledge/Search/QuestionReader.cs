using System.Collections.Frozen;
using System.Collections.Immutable;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>Recognises in a message the entries it names, the facets it asks for and the words that matter.</summary>
internal sealed class QuestionReader
{
    // A story may be long; beyond this a message says nothing more that helps to find a passage.
    private const int MostWords = 200;

    private static readonly FrozenSet<string> BackwardWords =
        new[] { "il", "elle", "ils", "elles", "sa", "son", "ses", "leur", "leurs", "celui", "celle", "ceux", "celles", "eux" }
            .ToFrozenSet(StringComparer.Ordinal);

    private readonly TextAnalyzer _analyzer;
    private readonly Speller _speller;
    private readonly PhraseTable<Entry> _names = new(token => token.Stem);
    private readonly PhraseTable<Facet> _cues = new(token => token.Stem);
    private readonly PhraseTable<Intent> _intents = new(token => token.Stem);

    public QuestionReader(KnowledgeBase knowledge, TextAnalyzer analyzer, Speller speller)
    {
        _analyzer = analyzer;
        _speller = speller;
        foreach (var entry in knowledge.Entries)
            foreach (var name in entry.Names) _names.Add(analyzer.Analyze(name), entry);
        foreach (var (facet, phrases) in knowledge.Vocabulary.FacetCues)
            foreach (var phrase in phrases) _cues.Add(analyzer.Analyze(phrase), facet);
        foreach (var (intent, phrases) in knowledge.Vocabulary.Intents)
            foreach (var phrase in phrases) _intents.Add(analyzer.Analyze(phrase), intent);
    }

    public Question Read(string message)
    {
        var words = FrenchText.Words(message);
        if (words.Count > MostWords) words.RemoveRange(MostWords, words.Count - MostWords);
        var tokens = _analyzer.Analyze(words.Select(_speller.Read));
        var names = _names.In(tokens);
        var cues = _cues.In(tokens).Where(cue => !names.Any(name => Covers(name.Start, name.Length, cue.Start))).ToList();
        var terms = Terms(tokens, names, cues);
        return new Question(
            [.. names.Select(name => name.Value).DistinctBy(entry => entry.Slug, StringComparer.Ordinal)],
            [.. cues.Select(cue => cue.Value).Distinct()],
            terms,
            names.Count == 0 ? IntentOf(tokens) : null,
            names.Count == 0 ? ReferenceOf(tokens, terms) : BackReference.None,
            tokens.Count);
    }

    private static bool Covers(int start, int length, int index) => index >= start && index < start + length;

    private static ImmutableArray<QuestionTerm> Terms(
        List<Token> tokens, List<PhraseMatch<Entry>> names, List<PhraseMatch<Facet>> cues)
    {
        var terms = ImmutableArray.CreateBuilder<QuestionTerm>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var named = names.Where(name => Covers(name.Start, name.Length, i)).Select(name => name.Value).FirstOrDefault();
            if (tokens[i].IsFiller && named is null) continue;
            Facet? asked = null;
            foreach (var cue in cues)
                if (Covers(cue.Start, cue.Length, i)) asked = cue.Value;
            var term = new QuestionTerm(tokens[i].Stem, named, asked);
            if (!terms.Contains(term)) terms.Add(term);
        }

        return terms.ToImmutable();
    }

    private static BackReference ReferenceOf(List<Token> tokens, ImmutableArray<QuestionTerm> terms)
    {
        if (tokens.Count == 0) return BackReference.None;
        if (tokens[0].Word == "et" || terms.All(term => term.Asks is not null)) return BackReference.Continuation;
        return tokens.Any(token => BackwardWords.Contains(token.Word)) ? BackReference.Pronoun : BackReference.None;
    }

    // Small talk only where nothing else was said: "bonjour, c'est quoi un GIE ?" is a question.
    private Intent? IntentOf(List<Token> tokens)
    {
        var found = _intents.In(tokens);
        for (var i = 0; i < tokens.Count; i++)
            if (!tokens[i].IsFiller && !found.Any(match => Covers(match.Start, match.Length, i))) return null;
        if (found.Count == 0) return null;
        return found.Max(match => match.Value);
    }
}
