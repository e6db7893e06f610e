using System.Collections.Frozen;
using System.Collections.Immutable;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>Recognises in a message the entries it names, the facets it asks for, what it wants and the words that matter.</summary>
/// <param name="phrases">What to look for.</param>
/// <param name="analyzer">Cuts and stems.</param>
/// <param name="speller">Reads misspelt words.</param>
/// <param name="terms">The stems of the base.</param>
internal sealed class QuestionReader(QuestionPhrases phrases, TextAnalyzer analyzer, Speller speller, TermTable terms)
{
    // A story may be long; beyond this a message says nothing more that helps to find a passage.
    private const int MostWords = 200;

    // What an everyday word tells beside another; it still tells, as members may ask in no other words.
    private const float CommonWeight = 0.2f;

    // A message about itself and what it wants; a shorter one is a question like another.
    private const int FewestSituationWords = 6;

    private static readonly FrozenSet<string> BackwardWords =
        new[] { "il", "elle", "ils", "elles", "sa", "son", "ses", "leur", "leurs", "celui", "celle", "ceux", "celles", "eux", "y", "ca", "cela", "dedans" }
            .ToFrozenSet(StringComparer.Ordinal);

    // What a message may start with before it goes on: "ok, et ses limites ?".
    private static readonly FrozenSet<string> Openings =
        new[] { "ok", "bon", "alors", "oui", "merci", "accord", "donc", "ah", "super", "non" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ImpersonalVerbs =
        new[] { "fait", "faut", "faudrait", "faire", "a", "y", "il", "pleut", "neige", "est", "s" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Between =
        new[] { "et", "ou", "vs", "versus", "ni", "svp", "stp", "contre", "alors", "bien" }.ToFrozenSet(StringComparer.Ordinal);

    public Question Read(string message)
    {
        var words = FrenchText.Words(message);
        if (words.Count > MostWords) words.RemoveRange(MostWords, words.Count - MostWords);
        var (read, corrections) = Correct(words);
        var tokens = analyzer.Analyze(read);
        var comparisons = phrases.Comparisons.In(tokens);
        var names = phrases.Names.In(tokens);

        // The "ou" of a name such as "alliance ou partenariat" compares nothing more.
        comparisons.RemoveAll(cue => names.Any(name => Covers(name.Start, name.Length, cue.Start)));
        var compares = comparisons.Count > 0;
        if (compares) names = phrases.Elliptic.Complete(tokens, names);
        var cues = phrases.Cues.In(tokens).Where(cue => !names.Any(name => Covers(name.Start, name.Length, cue.Start))).ToList();
        var found = Terms(tokens, names, cues, comparisons);
        var clarification = WholeMessage(tokens, phrases.Clarifications);
        return new Question
        {
            Named = [.. names.Select(name => name.Value).DistinctBy(entry => entry.Slug, StringComparer.Ordinal)],
            Facets = [.. cues.Select(cue => cue.Value).Distinct()],
            Terms = found,
            Intent = names.Count == 0 ? IntentOf(tokens) : null,
            Request = RequestIn(tokens, names),
            Clarification = clarification,
            Alternatives = names.Count == 0 ? AlternativesFor(found) : [],
            Figure = phrases.Quantities.In(tokens).Select(match => match.Value).FirstOrDefault(),
            AsksWhat = cues.Count == 0 && phrases.Presentations.In(tokens).Count > 0,
            Compares = compares,
            NamesJoined = compares && AreJoined(tokens, names),
            NamesOnly = names.Count > 1 && SaysOnly(tokens, names),
            TellsSituation = tokens.Count >= FewestSituationWords && phrases.Situations.In(tokens).Count > 0,
            IsRefused = phrases.Refusals.In(tokens).Count > 0,
            Reference = ReferenceOf(tokens, found),
            Corrections = corrections,
            WordCount = tokens.Count,
        };
    }

    private (List<string> Words, ImmutableArray<Correction> Corrections) Correct(List<string> words)
    {
        var read = new List<string>(words.Count);
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        foreach (var word in words)
        {
            var known = speller.Read(word);
            if (known is not [var same] || same != word) corrections.Add(new Correction(word, string.Join(' ', known)));
            read.AddRange(known);
        }

        return (read, corrections.ToImmutable());
    }

    private static bool AreJoined(List<Token> tokens, List<PhraseMatch<Entry>> names) => names.Zip(names.Skip(1)).Any(pair =>
    {
        var between = tokens[(pair.First.Start + pair.First.Length)..pair.Second.Start];
        return pair.First.Value != pair.Second.Value && between.Count <= 2
            && between.Any(token => Between.Contains(token.Word)) && between.All(token => token.IsFiller);
    });

    // "gie, scic ?" and "gie et scic svp" say no more than the names.
    private static bool SaysOnly(List<Token> tokens, List<PhraseMatch<Entry>> names)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (!Between.Contains(tokens[i].Word) && !names.Any(name => Covers(name.Start, name.Length, i))) return false;
        return true;
    }

    private static bool Covers(int start, int length, int index) => index >= start && index < start + length;

    private ImmutableArray<QuestionTerm> Terms(
        List<Token> tokens, List<PhraseMatch<Entry>> names, List<PhraseMatch<Facet>> cues, List<PhraseMatch<bool>> comparisons)
    {
        var found = ImmutableArray.CreateBuilder<QuestionTerm>();
        var foreign = phrases.Foreign.In(tokens);
        var met = new HashSet<(string, Entry?, Facet?)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var named = names.Where(name => Covers(name.Start, name.Length, i)).Select(name => name.Value).FirstOrDefault();
            if (named is null && (tokens[i].IsFiller || comparisons.Any(phrase => Covers(phrase.Start, phrase.Length, i)))) continue;
            Facet? asked = null;
            foreach (var cue in cues)
                if (Covers(cue.Start, cue.Length, i)) asked = cue.Value;
            var term = new QuestionTerm(tokens[i].Stem, terms.Find(tokens[i].Stem), named, asked, foreign.Any(phrase => Covers(phrase.Start, phrase.Length, i)))
            {
                Weight = named is null && asked is null && tokens[i].IsCommon ? CommonWeight : 1,
            };
            if (met.Add((term.Stem, named, asked))) found.Add(term);
        }

        return found.ToImmutable();
    }

    private static BackReference ReferenceOf(List<Token> tokens, ImmutableArray<QuestionTerm> terms)
    {
        if (tokens.Count == 0) return BackReference.None;
        var start = tokens.FindIndex(token => !Openings.Contains(token.Word));
        if (start >= 0 && tokens[start].Word == "et") return BackReference.Continuation;
        if (terms.All(term => term.Asks is not null || (term.Weight < 1 && term.Names is null))) return BackReference.Continuation;
        var pointsBack = (start >= 0 && tokens[start].Word == "est") || tokens.Take(2).Any(token => token.Word == "en") || tokens.Index().Any(token => BackwardWords.Contains(token.Item.Word) && !IsImpersonal(tokens, token.Index));
        return pointsBack ? BackReference.Pronoun : BackReference.None;
    }

    // "quel temps fait-il", "il faut", "il y a" point at nothing.
    private static bool IsImpersonal(List<Token> tokens, int index) =>
        tokens[index].Word is "il" or "y"
        && ((index > 0 && ImpersonalVerbs.Contains(tokens[index - 1].Word)) || (index + 1 < tokens.Count && ImpersonalVerbs.Contains(tokens[index + 1].Word)));

    // An exercise is one of the step that is named; without a step, it is asked for where nothing else is said.
    private Request? RequestIn(List<Token> tokens, List<PhraseMatch<Entry>> names)
    {
        var found = phrases.Requests.In(tokens);
        if (found is not [var match, ..]) return null;
        if (match.Value.Kind != RequestKind.Exercise) return match.Value;
        var step = names.Select(name => name.Value).FirstOrDefault(entry => entry.Kind == EntryKind.Step);
        if (step is not null) return match.Value with { Entry = step };
        return IsWholeMessage(tokens, found) ? match.Value : null;
    }

    // "le groupement, c'est quoi ?" says no more than the word that several names start with.
    private ImmutableArray<Entry> AlternativesFor(ImmutableArray<QuestionTerm> found)
    {
        var subjects = found.Where(term => term.Asks is null).ToList();
        return subjects is [var only] ? phrases.StartingWith(only.Stem) : [];
    }

    // Small talk only where nothing else was said: "bonjour, c'est quoi un GIE ?" is a question.
    private Intent? IntentOf(List<Token> tokens)
    {
        var found = phrases.Intents.In(tokens);
        if (found.Count == 0 || !IsWholeMessage(tokens, found)) return null;
        return found.Max(match => match.Value);
    }

    private static T? WholeMessage<T>(List<Token> tokens, PhraseTable<T> table)
        where T : class
    {
        var found = table.In(tokens);
        return found.Count > 0 && IsWholeMessage(tokens, found) ? found[0].Value : null;
    }

    private static bool IsWholeMessage<T>(List<Token> tokens, List<PhraseMatch<T>> found)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (!tokens[i].IsFiller && !found.Any(match => Covers(match.Start, match.Length, i))) return false;
        return true;
    }
}
