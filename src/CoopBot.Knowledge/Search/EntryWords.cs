using System.Collections.Frozen;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>The stems of an entry, each text analysed once.</summary>
internal sealed class EntryWords
{
    public EntryWords(Entry entry, TextAnalyzer analyzer, FrozenDictionary<Facet, List<string>> headings)
    {
        List<string> QuestionStems(Facet? facet) =>
            [.. entry.Questions.Where(question => question.Facet == facet).SelectMany(question => Stems(question.Text, analyzer))];

        Names = [.. entry.Names.Append(entry.Title).SelectMany(analyzer.Analyze).Select(token => token.Stem)];
        Passages.Add(([], QuestionStems(facet: null), Stems(entry.Summary, analyzer)));
        foreach (var section in entry.Sections)
            Passages.Add((headings[section.Facet], QuestionStems(section.Facet), Stems(section.Markdown, analyzer)));
    }

    public List<string> Names { get; }

    public List<(List<string> Heading, List<string> Questions, List<string> Text)> Passages { get; } = [];

    /// <summary>The stems of a text, fillers left out.</summary>
    public static List<string> Stems(string text, TextAnalyzer analyzer) =>
        [.. analyzer.Analyze(text).Where(token => !token.IsFiller).Select(token => token.Stem)];
}
