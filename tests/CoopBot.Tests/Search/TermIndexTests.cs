using CoopBot.Knowledge.Search;

namespace CoopBot.Tests.Search;

public sealed class TermIndexTests
{
    private readonly TermTable _terms = new();

    [Fact]
    public void A_word_counts_more_in_a_weightier_field_and_a_rare_word_more_than_a_common_one()
    {
        var index = Index(("gie", "membre dette"), ("scic", "gie membre"), ("ptce", "membre"));

        index.ScoreIn(Term("gie"), 0).ShouldBeGreaterThan(index.ScoreIn(Term("gie"), 1));
        index.ScoreIn(Term("dette"), 0).ShouldBeGreaterThan(index.ScoreIn(Term("membre"), 0));
        index.Rarity(Term("inconnu")).ShouldBeGreaterThan(index.Rarity(Term("dette")));
    }

    [Fact]
    public void A_word_counts_less_in_a_longer_text()
    {
        var index = Index(("a", "dette"), ("b", "dette et beaucoup d autres mots encore"), ("c", "rien"));

        index.ScoreIn(Term("dette"), 0).ShouldBeGreaterThan(index.ScoreIn(Term("dette"), 1));
        index.ScoreIn(Term("dette"), 2).ShouldBe(0);
    }

    [Fact]
    public void Scores_of_all_documents_and_of_one_agree()
    {
        var index = Index(("gie", "membre dette"), ("scic", "gie membre"), ("ptce", "membre"));
        var scores = new float[index.DocumentCount];
        index.AddScores(Term("membre"), 1, scores);
        index.AddScores(Term("gie"), 1, scores);

        for (var document = 0; document < scores.Length; document++)
            scores[document].ShouldBe(index.ScoreIn(Term("membre"), document) + index.ScoreIn(Term("gie"), document), tolerance: 1e-6);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(1, 3)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    public void Scores_of_neighbouring_documents_are_theirs_among_all(int first, int count)
    {
        var index = Index(("gie", "membre dette"), ("scic", "gie membre"), ("ptce", "dette"), ("scop", "membre gie"));
        var all = new float[index.DocumentCount];
        var some = new float[count];
        foreach (var word in new[] { "gie", "membre", "dette" })
        {
            index.AddScores(Term(word), 0.5f, all);
            index.AddScores(Term(word), 0.5f, first, some);
        }

        some.ShouldBe(all[first..(first + count)]);
    }

    [Fact]
    public void A_word_that_tells_little_adds_its_share()
    {
        var index = Index(("gie", "membre dette"), ("scic", "gie membre"), ("ptce", "membre"));
        var scores = new float[index.DocumentCount];
        index.AddScores(Term("dette"), 0.25f, scores);

        scores[0].ShouldBe(0.25f * index.ScoreIn(Term("dette"), 0), tolerance: 1e-6);
        scores[1].ShouldBe(0);
    }

    [Fact]
    public void A_word_without_number_is_held_nowhere()
    {
        var index = Index(("gie", "membre"));
        var scores = new float[index.DocumentCount];
        index.AddScores(_terms.Find("jamais"), 1, scores);

        _terms.Find("jamais").ShouldBe(-1);
        scores.ShouldAllBe(score => score == 0);
    }

    [Fact]
    public void A_word_keeps_its_number() => _terms.Add("gie").ShouldBe(_terms.Add("gie"));

    [Fact]
    public void An_empty_index_answers_nothing()
    {
        var index = new TermIndexBuilder((1f, 0f)).Build();
        index.ScoreIn(_terms.Add("gie"), 0).ShouldBe(0);
        index.DocumentCount.ShouldBe(0);
    }

    private TermIndex Index(params (string Name, string Text)[] documents)
    {
        var builder = new TermIndexBuilder((4f, 0.3f), (1f, 0.75f));
        foreach (var (name, text) in documents)
        {
            builder.StartDocument();
            builder.AddField(0, Terms(name));
            builder.AddField(1, Terms(text));
        }

        return builder.Build();
    }

    private List<int> Terms(string text) => [.. text.Split(' ').Select(_terms.Add)];

    private int Term(string word) => _terms.Find(word);
}
