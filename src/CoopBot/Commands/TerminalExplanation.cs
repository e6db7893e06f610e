using System.Globalization;
using CoopBot.Conversation.Answering;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;
using CoopBot.Knowledge.Search;
using Spectre.Console;

namespace CoopBot.Commands;

/// <summary>Writes at the terminal how a message was understood.</summary>
/// <param name="console">The console.</param>
internal sealed class TerminalExplanation(IAnsiConsole console)
{
    private const string None = "—";

    public void Write(Understanding understanding)
    {
        var question = understanding.Question;
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        void Row(string label, string value) => grid.AddRow($"[grey]{Markup.Escape(label)}[/]", Markup.Escape(value));

        Row("Sujets nommés", Listed(question.Named.Select(entry => entry.Slug)));
        Row("Rubriques demandées", Listed(question.Facets.Select(facet => FacetName.Of(facet).Key)));
        Row("Intention", Wanted(question));
        Row("Corrections", Listed(question.Corrections.Select(correction => $"{correction.Typed} → {correction.Read}")));
        Row("Mots qui comptent", Listed(question.Terms.Select(Word)));
        Row("Règle", RuleName(understanding.Rule));
        Row("Fiches les plus proches", None);
        foreach (var hit in understanding.Found.Hits)
            Row("", $"{Number(hit.Score)}  {hit.Entry.Slug}{(hit.Facet is { } facet ? $" / {FacetName.Of(facet).Key}" : "")}");
        Row("Confiance", $"{Number(understanding.Found.Confidence)} (réponse à partir de {Number(SearchResult.Threshold)})");
        console.Write(grid);
        console.MarkupLine("");
    }

    private static string Word(QuestionTerm term)
    {
        var notes = new List<string>();
        if (term.Names is { } named) notes.Add($"nomme {named.Slug}");
        if (term.Asks is { } asked) notes.Add($"demande {FacetName.Of(asked).Key}");
        if (term.IsForeign) notes.Add("hors sujet");
        if (term.Number < 0) notes.Add("inconnu");
        if (term.Weight < 1) notes.Add("courant");
        return notes.Count == 0 ? term.Stem : $"{term.Stem} ({string.Join(", ", notes)})";
    }

    private static string Wanted(Question question)
    {
        var wants = new List<string>();
        if (question.Intent is { } intent) wants.Add(IntentName(intent));
        if (question.Request is { } request) wants.Add($"{RequestName(request.Kind)} ({request.Entry.Slug})");
        if (question.Compares) wants.Add("comparer");
        if (question.TellsSituation) wants.Add("raconte une situation");
        if (question.IsRefused) wants.Add("à refuser");
        if (question.Reference != BackReference.None) wants.Add("renvoie à ce qui précède");
        return Listed(wants);
    }

    private static string IntentName(Intent intent) => intent switch
    {
        Intent.Greeting => "salutation",
        Intent.Thanks => "remerciement",
        Intent.Help => "aide",
        Intent.Why => "pourquoi",
        Intent.More => "suite",
        Intent.MyData => "mes données",
        Intent.Erasure => "effacer mes données",
        _ => throw new ArgumentOutOfRangeException(nameof(intent)),
    };

    private static string RequestName(RequestKind kind) => kind switch
    {
        RequestKind.Exercise => "lancer un exercice",
        RequestKind.Quiz => "faire le quiz",
        RequestKind.Orientation => "choisir une structure",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string RuleName(AnswerRule rule) => rule switch
    {
        AnswerRule.Empty => "message sans mot",
        AnswerRule.TypedChoice => "choix tapé",
        AnswerRule.Refusal => "refus",
        AnswerRule.SmallTalk => "politesse ou aide",
        AnswerRule.PersonalData => "données personnelles",
        AnswerRule.Clarification => "message trop vague : question en retour",
        AnswerRule.FollowUp => "suite du tour précédent",
        AnswerRule.Comparison => "comparaison",
        AnswerRule.Request => "demande faite au bot",
        AnswerRule.Situation => "situation racontée",
        AnswerRule.Search => "recherche dans les fiches",
        AnswerRule.Presentation => "présentation du sujet nommé",
        AnswerRule.Unknown => "aucune réponse assez sûre",
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static string Listed(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } text ? text : None;

    private static string Number(float value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
