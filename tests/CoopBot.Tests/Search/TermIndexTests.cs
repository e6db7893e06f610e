using CoopBot.Knowledge.Search;

namespace CoopBot.Tests.Search;

public sealed class TermIndexTests
{
    [Fact]
    public void A_word_counts_more_in_a_weightier_field_and_a_rare_word_more_than_a_common_one()
    {
        var index = Index(("gie", "membre dette"), ("scic", "gie membre"), ("ptce", "membre"));

        index.ScoreIn("gie", 0).ShouldBeGreaterThan(index.ScoreIn("gie", 1));
        index.ScoreIn("dette", 0).ShouldBeGreaterThan(index.ScoreIn("membre", 0));
        index.Rarity("inconnu").ShouldBeGreaterThan(index.Rarity("dette"));
    }

    [Fact]
    public void A_word_counts_less_in_a_longer_text()
    {
        var index = Index(("a", "dette"), ("b", "dette et beaucoup d autres mots encore"), ("c", "rien"));

        index.ScoreIn("dette", 0).ShouldBeGreaterThan(index.ScoreIn("dette", 1));
        index.ScoreIn("dette", 2).ShouldBe(0);
    }

    [Fact]
    public void Scores_of_all_documents_and_of_one_agree()
    {
        var index = Index(("gie", "membre dette"), ("scic", "gie membre"), ("ptce", "membre"));
        var scores = new float[index.DocumentCount];
        index.AddScores("membre", scores);
        index.AddScores("gie", scores);

        for (var document = 0; document < scores.Length; document++)
            scores[document].ShouldBe(index.ScoreIn("membre", document) + index.ScoreIn("gie", document), tolerance: 1e-6);
    }

    [Fact]
    public void An_empty_index_answers_nothing()
    {
        var index = new TermIndexBuilder((1f, 0f)).Build();
        index.ScoreIn("gie", 0).ShouldBe(0);
        index.DocumentCount.ShouldBe(0);
    }

    private static TermIndex Index(params (string Name, string Text)[] documents)
    {
        var builder = new TermIndexBuilder((4f, 0.3f), (1f, 0.75f));
        foreach (var (name, text) in documents)
        {
            builder.StartDocument();
            builder.AddField(0, name.Split(' '));
            builder.AddField(1, text.Split(' '));
        }

        return builder.Build();
    }
}
