using CoopBot.Knowledge;
using CoopBot.Knowledge.Entries;

namespace CoopBot.Benchmarks;

/// <summary>
/// A base of many entries: each takes the lengths of a shipped entry, its facets and a share of its words, the others being made up and
/// spread as words are in a language (Zipf). The same number gives the same base.
/// </summary>
internal static class GeneratedKnowledge
{
    private const int MadeUpWords = 40_000;
    private const double ShareOfShippedWords = 0.5;
    private const string Syllables = "ba ce di fo gu la me ni po ru sa te vi zo chan dre flo gri pla tron";

    public static KnowledgeBase Of(int entries)
    {
        var shipped = ShippedKnowledge.Read();
        if (entries <= shipped.Entries.Length) return shipped;
        var random = new Random(20261121);
        var words = Words(random);
        var made = Enumerable.Range(shipped.Entries.Length, entries - shipped.Entries.Length)
            .Select(number => Make(shipped.Entries[number % shipped.Entries.Length], number, words, random));
        return new KnowledgeBase([.. shipped.Entries, .. made], shipped.Guides, shipped.Vocabulary);
    }

    private static Entry Make(Entry model, int number, string[] words, Random random)
    {
        string Rewrite(string text) => string.Join(' ', text.Split(' ').Select(word =>
            word.Length < 4 || random.NextDouble() < ShareOfShippedWords ? word : Zipf(words, random)));
        var name = $"{Zipf(words, random)} {words[number % words.Length]}";
        return model with
        {
            Slug = $"genere-{number}",
            File = $"generes/genere-{number}.md",
            Title = name,
            Names = [name],
            SeeAlso = [],
            Questions = [.. model.Questions.Select(question => question with { Text = Rewrite(question.Text) })],
            Summary = Rewrite(model.Summary),
            Sections = [.. model.Sections.Select(section => section with { Markdown = Rewrite(section.Markdown) })],
        };
    }

    private static string[] Words(Random random)
    {
        var syllables = Syllables.Split(' ');
        return [.. Enumerable.Range(0, MadeUpWords).Select(number =>
            string.Concat(Enumerable.Range(0, 2 + (number % 3)).Select(_ => syllables[random.Next(syllables.Length)])))];
    }

    private static string Zipf(string[] words, Random random) =>
        words[(int)Math.Min(words.Length - 1, Math.Pow(words.Length, random.NextDouble()) - 1)];
}
