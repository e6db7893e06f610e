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
        comparisons.RemoveAll(cue => IsCovered(cue.Start, names));
        var compares = comparisons.Count > 0;
        var subjects = compares ? phrases.Elliptic.Complete(tokens, names) : names;
        var cues = phrases.Cues.In(tokens);
        cues.RemoveAll(cue => IsCovered(cue.Start, subjects));
        var found = Terms(tokens, subjects, cues, comparisons);
        return new Question
        {
            Named = ValuesOf(subjects),
            Facets = ValuesOf(cues),
            Terms = found,
            Intent = subjects.Count == 0 ? IntentOf(tokens) : null,
            Request = RequestIn(tokens, subjects),
            Clarification = WholeMessage(tokens, phrases.Clarifications),
            Alternatives = subjects.Count == 0 ? AlternativesFor(found) : [],
            Figure = phrases.Quantities.In(tokens) is [var figure, ..] ? figure.Value : Quantity.None,
            AsksWhat = cues.Count == 0 && phrases.Presentations.IsIn(tokens),
            Compares = compares,
            NamesJoined = compares && AreJoined(tokens, subjects),
            NamesOnly = subjects.Count > 1 && SaysOnly(tokens, subjects),
            TellsSituation = tokens.Count >= FewestSituationWords && phrases.Situations.IsIn(tokens),
            IsRefused = phrases.Refusals.IsIn(tokens),
            Reference = ReferenceOf(tokens, found),
            Corrections = corrections,
            WordCount = tokens.Count,
        };
    }

    private (List<string> Words, ImmutableArray<Correction> Corrections) Correct(List<string> words)
    {
        var read = new List<string>(words.Count);
        var corrections = ImmutableArray<Correction>.Empty;
        foreach (var word in words)
        {
            if (speller.IsLeft(word))
            {
                read.Add(word);
                continue;
            }

            var known = speller.Read(word);
            if (known is not [var same] || same != word) corrections = corrections.Add(new Correction(word, string.Join(' ', known)));
            read.AddRange(known);
        }

        return (read, corrections);
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
            if (!Between.Contains(tokens[i].Word) && !IsCovered(i, names)) return false;
        return true;
    }

    private static bool IsCovered<T>(int token, List<PhraseMatch<T>> found)
    {
        foreach (var match in found)
            if (match.Covers(token)) return true;
        return false;
    }

    // Each once, in the order of the message.
    private static ImmutableArray<T> ValuesOf<T>(List<PhraseMatch<T>> found)
    {
        var values = ImmutableArray<T>.Empty;
        foreach (var match in found)
            if (!values.Contains(match.Value)) values = values.Add(match.Value);
        return values;
    }

    private ImmutableArray<QuestionTerm> Terms(
        List<Token> tokens, List<PhraseMatch<Entry>> names, List<PhraseMatch<Facet>> cues, List<PhraseMatch<bool>> comparisons)
    {
        var found = new List<QuestionTerm>(tokens.Count);
        var foreign = phrases.Foreign.In(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            Entry? named = null;
            foreach (var name in names)
                if (named is null && name.Covers(i)) named = name.Value;
            if (named is null && (token.IsFiller || IsCovered(i, comparisons))) continue;
            Facet? asked = null;
            foreach (var cue in cues)
                if (cue.Covers(i)) asked = cue.Value;
            if (found.Exists(term => term.Stem == token.Stem && term.Names == named && term.Asks == asked)) continue;
            found.Add(new QuestionTerm(token.Stem, terms.Find(token.Stem), named, asked, IsCovered(i, foreign))
            {
                Weight = named is null && asked is null && token.IsCommon ? CommonWeight : 1,
            });
        }

        return [.. found];
    }

    private static BackReference ReferenceOf(List<Token> tokens, ImmutableArray<QuestionTerm> terms)
    {
        if (tokens.Count == 0) return BackReference.None;
        var start = tokens.FindIndex(token => !Openings.Contains(token.Word));
        if (start >= 0 && tokens[start].Word == "et") return BackReference.Continuation;
        if (terms.All(term => term.Asks is not null || (term.Weight < 1 && term.Names is null))) return BackReference.Continuation;
        if (start >= 0 && tokens[start].Word == "est") return BackReference.Pronoun;
        for (var i = 0; i < tokens.Count; i++)
        {
            var pointsBack = (i < 2 && tokens[i].Word == "en") || (BackwardWords.Contains(tokens[i].Word) && !IsImpersonal(tokens, i));
            if (pointsBack) return BackReference.Pronoun;
        }

        return BackReference.None;
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
            if (!tokens[i].IsFiller && !IsCovered(i, found)) return false;
        return true;
    }
}
