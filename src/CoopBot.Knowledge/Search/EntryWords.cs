using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>The stems of an entry, each text analysed once.</summary>
internal sealed class EntryWords
{
    public EntryWords(Entry entry, TextAnalyzer analyzer)
    {
        List<string> Stems(string text) =>
            [.. analyzer.Analyze(text).Where(token => !token.IsFiller).Select(token => token.Stem)];
        List<string> QuestionStems(Facet? facet) =>
            [.. entry.Questions.Where(question => question.Facet == facet).SelectMany(question => Stems(question.Text))];

        Names = [.. entry.Names.Append(entry.Title).SelectMany(analyzer.Analyze).Select(token => token.Stem)];
        Passages.Add(([], QuestionStems(facet: null), Stems(entry.Summary)));
        foreach (var section in entry.Sections)
            Passages.Add((Stems(FacetName.Of(section.Facet).Heading), QuestionStems(section.Facet), Stems(section.Markdown)));
    }

    public List<string> Names { get; }

    public List<(List<string> Heading, List<string> Questions, List<string> Text)> Passages { get; } = [];
}
