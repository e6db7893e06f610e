using System.Buffers;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>
/// Finds the entry and the facet that answer a question. Two indexes: one of whole entries, to choose the subject; one of their
/// passages (the short answer and each section), to choose what to say of it. Built once; safe for many threads.
/// </summary>
public sealed class KnowledgeSearch
{
    // Entries whose passages are looked at, and entries returned.
    private const int Candidates = 24;
    private const int MostHits = 6;

    // How much the subject weighs beside the passage, and what a name or an asked facet adds. Measured, see docs/search.md.
    private const float EntryShare = 0.7f;
    private const float NameBonus = 3f;
    private const float FacetBonus = 1.8f;
    private const float OverviewBonus = 0.1f;

    private static readonly (float Weight, float LengthEffect)[] EntryFields = [(4f, 0.3f), (2.5f, 0.5f), (1.5f, 0.5f), (1f, 0.75f)];
    private static readonly (float Weight, float LengthEffect)[] PassageFields = [(3f, 0f), (2.5f, 0.4f), (1.2f, 0.6f)];

    private readonly KnowledgeBase _knowledge;
    private readonly QuestionReader _reader;
    private readonly TermIndex _entries;
    private readonly TermIndex _passages;
    private readonly int[] _firstPassage;
    private readonly Confidence _confidence;

    /// <summary>Indexes a knowledge base.</summary>
    /// <param name="knowledge">The base.</param>
    public KnowledgeSearch(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        var analyzer = new TextAnalyzer(knowledge.Vocabulary);
        var entries = new TermIndexBuilder(EntryFields);
        var passages = new TermIndexBuilder(PassageFields);
        var subjects = new TermIndexBuilder((1f, 0f));
        _firstPassage = new int[knowledge.Entries.Length];
        for (var i = 0; i < knowledge.Entries.Length; i++)
            _firstPassage[i] = AddEntry(knowledge.Entries[i], analyzer, entries, passages, subjects);
        _entries = entries.Build();
        _passages = passages.Build();
        _confidence = new Confidence(_entries, _passages, subjects.Build());
        _reader = new QuestionReader(knowledge, analyzer, new Speller(KnownWords.Of(knowledge)));
    }

    /// <summary>Recognises what a message asks.</summary>
    /// <param name="message">What the person wrote.</param>
    /// <returns>The names, facets and words found in it.</returns>
    public Question Read(string message) => _reader.Read(message);

    /// <summary>Finds the passages that answer a question.</summary>
    /// <param name="question">A question, read by <see cref="Read"/>.</param>
    /// <returns>The nearest entries with their best passage, and how far the first one covers the question.</returns>
    public SearchResult Search(Question question)
    {
        var scores = ArrayPool<float>.Shared.Rent(_knowledge.Entries.Length);
        try
        {
            var span = scores.AsSpan(0, _knowledge.Entries.Length);
            span.Clear();
            foreach (var term in question.Terms) _entries.AddScores(term.Stem, span);
            var hits = Best(span, question)
                .Select(entry => BestPassage(entry.Index, entry.Score, question))
                .OrderByDescending(hit => hit.Hit.Score)
                .Take(MostHits)
                .ToList();
            if (hits.Count == 0) return new SearchResult([], 0);
            var confidence = _confidence.Of(question, hits[0].Hit, hits[0].Entry, hits[0].Passage);
            return new SearchResult([.. hits.Select(hit => hit.Hit)], confidence);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    private static int AddEntry(Entry entry, TextAnalyzer analyzer, TermIndexBuilder entries, TermIndexBuilder passages, TermIndexBuilder subjects)
    {
        IEnumerable<string> Stems(string text) =>
            analyzer.Analyze(text).Where(token => !token.IsFiller).Select(token => token.Stem);
        IEnumerable<string> QuestionStems(Func<ExampleQuestion, bool> which) =>
            entry.Questions.Where(which).SelectMany(question => Stems(question.Text));

        var names = entry.Names.Append(entry.Title).SelectMany(name => analyzer.Analyze(name)).Select(token => token.Stem).ToList();
        var asked = QuestionStems(_ => true).ToList();
        entries.StartDocument();
        entries.AddField(0, names);
        entries.AddField(1, asked);
        entries.AddField(2, Stems(entry.Summary));
        entries.AddField(3, entry.Sections.SelectMany(section => Stems(section.Markdown)));

        var first = passages.StartDocument();
        passages.AddField(1, QuestionStems(question => question.Facet is null));
        passages.AddField(2, Stems(entry.Summary));
        subjects.StartDocument();
        subjects.AddField(0, names.Concat(QuestionStems(question => question.Facet is null)));
        foreach (var section in entry.Sections)
        {
            passages.StartDocument();
            passages.AddField(0, Stems(FacetName.Of(section.Facet).Heading));
            passages.AddField(1, QuestionStems(question => question.Facet == section.Facet));
            passages.AddField(2, Stems(section.Markdown));
            subjects.StartDocument();
            subjects.AddField(0, names.Concat(QuestionStems(question => question.Facet == section.Facet)));
        }

        return first;
    }

    // The entries with the best scores, names counted, best first.
    private List<(int Index, float Score)> Best(Span<float> scores, Question question)
    {
        foreach (var entry in question.Named) scores[_knowledge.Entries.IndexOf(entry)] += NameBonus * NameRarity(entry, question);
        var queue = new PriorityQueue<int, float>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= 0) continue;
            if (queue.Count < Candidates) queue.Enqueue(i, scores[i]);
            else queue.EnqueueDequeue(i, scores[i]);
        }

        var best = new List<(int, float)>(queue.Count);
        while (queue.TryDequeue(out var index, out var score)) best.Add((index, score));
        best.Reverse();
        return best;
    }

    // The rarest word that named the entry; an entry taken over from the turn before counts in full.
    private float NameRarity(Entry entry, Question question)
    {
        var words = question.Terms.Where(term => term.Names == entry).Select(term => _entries.Rarity(term.Stem));
        return Confidence.NameWeight(words.DefaultIfEmpty(1f).Max());
    }

    private (Hit Hit, int Entry, int Passage) BestPassage(int index, float entryScore, Question question)
    {
        var entry = _knowledge.Entries[index];
        var best = (Facet: (Facet?)null, Passage: _firstPassage[index], Score: OverviewBonus + PassageScore(entry, null, _firstPassage[index], question));
        for (var i = 0; i < entry.Sections.Length; i++)
        {
            var passage = _firstPassage[index] + 1 + i;
            var score = PassageScore(entry, entry.Sections[i].Facet, passage, question);
            if (score > best.Score) best = (entry.Sections[i].Facet, passage, score);
        }

        return (new Hit(entry, best.Facet, (EntryShare * entryScore) + best.Score), index, best.Passage);
    }

    // The words that name the entry say nothing of which passage is meant: nearly all hold them.
    private float PassageScore(Entry entry, Facet? facet, int passage, Question question)
    {
        var score = 0f;
        foreach (var term in question.Terms)
            if (term.Names != entry) score += _passages.ScoreIn(term.Stem, passage);
        return facet is { } section && question.Facets.Contains(section) ? score + FacetBonus : score;
    }
}
