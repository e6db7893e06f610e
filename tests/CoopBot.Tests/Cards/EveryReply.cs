using System.Collections.Immutable;
using CoopBot.Conversation.Answering;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Search;
using CoopBot.Tests.Answering;

namespace CoopBot.Tests.Cards;

/// <summary>Every reply that the shipped knowledge can give, and of those without number the largest.</summary>
internal static class EveryReply
{
    // Enough to see two passages together, for which there are no buttons; that all of them are answered well is another test.
    private const int QuestionsAnEntry = 2;

    // Among the thousands of comparisons of three or four, the largest are between those that have most to compare.
    private const int LargestStructures = 8;

    // More conversations than are ever shown, with figures of the greatest width.
    private const int ManyDocuments = 1000;

    private static readonly KnowledgeSearch Search = new(Repository.Knowledge);
    private static readonly SubjectComparer Comparer = new(Search);
    private static readonly AnswerComposer Composer = new(Repository.Knowledge);

    private static readonly ImmutableArray<Entry> Structures =
        [.. Repository.Knowledge.Entries.Where(entry => entry.Kind == EntryKind.Structure)];

    /// <summary>Each entry, its short answer and its facets; then each facet after a word on another that the guides do not hold.</summary>
    public static IEnumerable<Reply> Answers() =>
        from entry in Repository.Knowledge.Entries
        from facet in entry.Sections.Select(section => (Facet?)section.Facet).Append(null)
        from silent in new Facet?[] { null, Longest() }
        where silent is null || facet is null
        select (Reply)Composer.Compose(entry, facet, confidence: 1, silent);

    /// <summary>Each entry's short answer.</summary>
    public static IEnumerable<Reply> ShortAnswers() => Repository.Knowledge.Entries.Select(entry => (Reply)Composer.Compose(entry, facet: null, confidence: 1));

    /// <summary>What follows an opinion on an answer.</summary>
    public static IEnumerable<Reply> Remarks() =>
    [
        Script.Say("c'est quoi un GIE ?").Then("utile").Reply,
        Script.Say("c'est quoi un GIE ?").Then("pas utile").Reply,
    ];

    /// <summary>Answers to a situation: the structure to look at first.</summary>
    public static IEnumerable<Reply> Suggestions() =>
        Structures.Select(entry => (Reply)Composer.Suggest(new SuitableStructure(entry, "une situation racontée en une phrase", 1)));

    /// <summary>What example questions of each entry are answered, two passages together among them.</summary>
    public static IEnumerable<Reply> Asked() =>
        Repository.Knowledge.Entries.SelectMany(entry => entry.Questions.Take(QuestionsAnEntry)).Select(question => Script.Say(question.Text).Reply);

    /// <summary>Two structures side by side, each with each.</summary>
    public static IEnumerable<Reply> Pairs() => Compared(Structures, 2);

    /// <summary>The largest comparisons of three or four structures.</summary>
    public static IEnumerable<Reply> LargerComparisons()
    {
        ImmutableArray<Entry> largest = [.. Structures.OrderByDescending(entry => entry.Briefs.Values.Sum(brief => brief.Length)).Take(LargestStructures)];
        return Compared(largest, 3).Concat(Compared(largest, 4));
    }

    /// <summary>Each question back of the vocabulary, and those about a name that several entries have.</summary>
    public static IEnumerable<Reply> Clarifications() =>
    [
        .. Repository.Knowledge.Vocabulary.Clarifications.Select(vague => Script.Say(vague.Phrases[0]).Reply),
        .. Repository.Knowledge.Entries.SelectMany(entry => entry.Names).Select(name => Script.Say(name).Reply).OfType<ClarifyingQuestion>(),
        Script.Say("le groupement c'est quoi").Reply,
        Script.Say("et les avantages ?").Reply,
    ];

    /// <summary>What the bot says of itself.</summary>
    public static IEnumerable<Reply> Notices() =>
    [
        new Script().Take(new UserInput.Joined()).Reply,
        new Script().Take(new UserInput.Picked("disparue", null)).Reply,
        .. new[] { "bonjour", "merci", "aide", "pourquoi ?", "?", "mes données" }.Select(text => Script.Say(text).Reply),
    ];

    /// <summary>"Je ne sais pas", with and without a near subject.</summary>
    public static IEnumerable<Reply> Unknowns() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "CoopBot.Tests", "Answering", "near-subject.txt"))
            .Append("quel temps fait-il à Tours ?")
            .Select(line => Script.Say(line).Reply)
            .OfType<Unknown>();

    /// <summary>What is kept of the person, and the erasure of it.</summary>
    public static IEnumerable<Reply> PersonalData() =>
    [
        Private().Then("mes données").Reply,
        new Script { Kept = LargestData() }.InPrivate().Then("mes données").Reply,
        Private().Then("effacer mes données").Reply,
        Private().Then("effacer mes données").Then("oui").Reply,
        Private().Then("effacer mes données").Then("non").Reply,
    ];

    private static Script Private() => new Script().InPrivate();

    private static IEnumerable<Reply> Compared(ImmutableArray<Entry> structures, int count)
    {
        var question = Search.Read("comparer");
        return Combinations(structures, count).Select(entries => Comparer.Between([.. entries], question));
    }

    private static IEnumerable<ImmutableList<Entry>> Combinations(ImmutableArray<Entry> entries, int count) => count == 0
        ? [[]]
        : entries.SelectMany((entry, index) => Combinations(entries[(index + 1)..], count - 1).Select(others => others.Insert(0, entry)));

    private static Facet Longest() => FacetName.All.MaxBy(name => name.Heading.Length)!.Facet;

    private static KeptData LargestData()
    {
        var entry = Repository.Knowledge.Entries.MaxBy(entry => entry.Title.Length)!;
        var state = new ConversationState(entry.Slug, null, null, [], new DateTimeOffset(2026, 9, 30, 23, 0, 0, TimeSpan.Zero));
        var document = new KeptDocument(StateJson.Write(state), new DateOnly(2027, 9, 30));
        return new KeptData([.. Enumerable.Repeat(document, ManyDocuments)], Answers: 1000, Received: 1000, Waiting: 1000);
    }
}
