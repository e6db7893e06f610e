using CoopBot.Conversation.Replies;
using CoopBot.Knowledge.Entries;

namespace CoopBot.Tests.Answering;

public sealed class ComparisonTests
{
    public static TheoryData<string, string[]> Comparisons => new()
    {
        { "GIE ou SCIC ?", ["gie", "scic"] },
        { "gie vs scic", ["gie", "scic"] },
        { "c'est quoi la différence entre un GIE et une SCIC ?", ["gie", "scic"] },
        { "différence entre PTCE et GES", ["ptce", "ges"] },
        { "conjoint vs solidaire", ["groupement-conjoint", "groupement-solidaire"] },
        { "groupement conjoint ou solidaire", ["groupement-conjoint", "groupement-solidaire"] },
        { "faire avec ou ensemble ?", ["faire-avec", "faire-ensemble"] },
        { "GE ou GIE", ["groupement-employeurs", "gie"] },
        { "association, GIE ou SCIC ?", ["association", "gie", "scic"] },
        { "association, GIE, groupement d'employeurs : lequel demande du capital ?", ["association", "gie", "groupement-employeurs"] },
    };

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void Subjects_that_are_compared_come_side_by_side(string message, string[] entries) => Script.Say(message).Compares(entries);

    [Theory]
    [InlineData("GE ou GIE")]
    [InlineData("différence entre PTCE et GES")]
    [InlineData("association, GIE ou SCIC ?")]
    [InlineData("association, GIE, groupement d'employeurs : lequel demande du capital ?")]
    public void A_comparison_says_something_of_each_subject_in_each_row_and_leads_to_each(string message)
    {
        var comparison = Script.Say(message).Reply.ShouldBeOfType<Comparison>();

        foreach (var subject in comparison.Subjects) comparison.Markdown.ShouldContain($"**{subject.Label}**\u00a0: ");
        comparison.Rows.Length.ShouldBeInRange(2, 5);
        foreach (var row in comparison.Rows)
        {
            row.Cells.Length.ShouldBe(comparison.Subjects.Length);
            row.Cells.ShouldAllBe(cell => cell.Length > 0 && !cell.Contains('\n'));
            row.Heading.ShouldBe(FacetName.ByKey(row.Facet)?.Heading);
        }

        comparison.Rows.Select(row => row.Facet).ShouldBeUnique();
        comparison.Sources.ShouldNotBeEmpty();
        comparison.Choices.OfType<Choice.Show>().Select(choice => choice.Entry).ShouldBe(comparison.Subjects.Select(subject => subject.Entry));
    }

    [Theory]
    [InlineData("association, GIE, groupement d'employeurs : lequel demande du capital ?", Facet.Capital)]
    [InlineData("les limites : PTCE ou GES ?", Facet.Limits)]
    [InlineData("gouvernance : GE ou GIE ?", Facet.Governance)]
    public void The_facet_asked_comes_first(string message, Facet facet) =>
        Script.Say(message).Reply.ShouldBeOfType<Comparison>().Rows[0].Facet.ShouldBe(FacetName.Of(facet).Key);

    [Fact]
    public void What_is_said_of_the_facet_asked_answers_the_question()
    {
        var row = Script.Say("association, GIE, groupement d'employeurs : lequel demande du capital ?").Reply.ShouldBeOfType<Comparison>().Rows[0];
        row.Cells.ShouldAllBe(cell => cell.Contains("capital", StringComparison.Ordinal) || cell.Contains("apport", StringComparison.Ordinal));
    }

    [Fact]
    public void Beyond_four_subjects_a_comparison_would_not_fit_a_screen() =>
        Script.Say("association, GIE, SCIC, SCOP ou PTCE ?").Compares("association", "gie", "scic", "scop");

    [Fact]
    public void A_subject_of_a_comparison_may_be_chosen_by_its_number() =>
        Script.Say("GE ou GIE").Then("1").Answers("groupement-employeurs", null);

    [Fact]
    public void The_last_subject_of_a_comparison_may_be_followed() =>
        Script.Say("GE ou GIE").Then("et ses limites ?").Answers("gie", Facet.Limits, "dettes");

    [Fact]
    public void One_subject_alone_is_not_compared() => Script.Say("c'est quoi la différence ?").Reply.ShouldNotBeOfType<Comparison>();

    [Fact]
    public void A_subject_and_itself_are_not_compared() =>
        Script.Say("GIE ou groupement d'intérêt économique ?").Reply.ShouldBeOfType<Answer>().Entry.ShouldBe("gie");

    [Fact]
    public void An_entry_that_is_about_the_two_answers_better_than_a_table() =>
        Script.Say("coopérer ou fusionner ?").Answers("cooperer-ou-fusionner", null);
}
