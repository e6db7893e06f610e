using System.Collections.Frozen;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>The terms of an entry by their numbers, each text analysed once.</summary>
internal sealed class EntryWords
{
    public EntryWords(Entry entry, IndexAnalyzer analyzer, FrozenDictionary<Facet, List<int>> headings)
    {
        Names = [.. entry.Names.Append(entry.Title).SelectMany(name => analyzer.Terms(name, withFillers: true))];
        Passages.Add(([], Questions(entry, facet: null, analyzer), analyzer.Terms(entry.Summary)));
        Figures.Add(Search.Figures.In(entry.Summary));
        foreach (var section in entry.Sections)
        {
            Passages.Add((headings[section.Facet], Questions(entry, section.Facet, analyzer), analyzer.Terms(section.Markdown)));
            Figures.Add(Search.Figures.In(section.Markdown));
        }
    }

    public List<int> Names { get; }

    public List<(List<int> Heading, List<List<int>> Questions, List<int> Text)> Passages { get; } = [];

    /// <summary>The kinds of figures that each passage holds.</summary>
    public List<Quantity> Figures { get; } = [];

    private static List<List<int>> Questions(Entry entry, Facet? facet, IndexAnalyzer analyzer)
    {
        var questions = new List<List<int>>();
        foreach (var question in entry.Questions)
            if (question.Facet == facet) questions.Add(analyzer.Terms(question.Text));
        return questions;
    }
}
