using System.Globalization;
using CoopBot.Knowledge;
using CoopBot.Knowledge.Search;

namespace CoopBot.Benchmarks;

/// <summary>
/// How well unseen questions are answered: every example question of the entries is asked of a base that has lost it, a tenth of them
/// at a time.
/// </summary>
internal static class LeaveOneOut
{
    private const int Folds = 10;

    public static void Run(TextWriter output)
    {
        var knowledge = ShippedKnowledge.Read();
        var asked = 0;
        var answered = 0;
        var rightEntry = 0;
        var rightFacet = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var search = new KnowledgeSearch(Without(knowledge, fold));
            foreach (var (entry, question) in InFold(knowledge, fold))
            {
                var result = search.Search(search.Read(question.Text));
                var hit = result.Hits.FirstOrDefault();
                asked++;
                if (result.Answer is not null) answered++;
                if (result.Answer?.Entry.Slug == entry) rightEntry++;
                if (result.Answer?.Entry.Slug == entry && hit?.Facet == question.Facet) rightFacet++;
                else output.WriteLine($"{entry}/{question.Facet} « {question.Text} » → {hit?.Entry.Slug}/{hit?.Facet} {result.Confidence:0.00}");
            }
        }

        string Share(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} / {asked} ({100.0 * count / asked:0.0} %)");
        output.WriteLine($"answered {Share(answered)}, right entry {Share(rightEntry)}, right facet too {Share(rightFacet)}");
    }

    private static IEnumerable<(string Entry, Knowledge.Entries.ExampleQuestion Question)> InFold(KnowledgeBase knowledge, int fold) =>
        knowledge.Entries.SelectMany(entry => entry.Questions.Where((_, index) => index % Folds == fold)
            .Select(question => (entry.Slug, question)));

    private static KnowledgeBase Without(KnowledgeBase knowledge, int fold) => new(
        [.. knowledge.Entries.Select(entry => entry with
        {
            Questions = [.. entry.Questions.Where((_, index) => index % Folds != fold)],
        })],
        knowledge.Guides,
        knowledge.Vocabulary);
}
