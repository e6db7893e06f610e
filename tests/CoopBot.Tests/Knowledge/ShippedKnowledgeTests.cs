using System.Text.RegularExpressions;
using CoopBot.Knowledge.Entries;

namespace CoopBot.Tests.Knowledge;

/// <summary>What is true of every entry that the repository ships.</summary>
public sealed partial class ShippedKnowledgeTests
{
    private const int PhoneScreen = 650;
    private const int LongestSection = 1300;
    private const int FewestQuestions = 8;

    [Fact]
    public void It_has_no_fault() => Repository.ShippedReading.Faults.ShouldBeEmpty();

    [Theory]
    [InlineData("association")]
    [InlineData("scic")]
    [InlineData("scop")]
    [InlineData("ges")]
    [InlineData("gcsms")]
    [InlineData("ptce")]
    [InlineData("gie")]
    [InlineData("groupement-employeurs")]
    [InlineData("groupement-conjoint")]
    [InlineData("groupement-solidaire")]
    [InlineData("cae")]
    [InlineData("reseau-informel")]
    [InlineData("adhesion-reseau")]
    [InlineData("convention-mutualisation")]
    [InlineData("convention-coproduction")]
    [InlineData("coordination-projet")]
    [InlineData("inter-association")]
    [InlineData("fusion")]
    [InlineData("filiale")]
    [InlineData("cooperation")]
    [InlineData("mutualisation")]
    [InlineData("faire-avec")]
    [InlineData("faire-ensemble")]
    [InlineData("faire-corps")]
    [InlineData("piliers")]
    [InlineData("etape-1")]
    [InlineData("etape-5")]
    public void It_knows_the_subject(string slug) => Repository.Knowledge.Find(slug).ShouldNotBeNull();

    public static TheoryData<string> Slugs => [.. Repository.Knowledge.Entries.Select(entry => entry.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void An_answer_fits_a_phone_screen(string slug)
    {
        var entry = Repository.Knowledge.Find(slug)!;
        entry.Summary.Length.ShouldBeLessThanOrEqualTo(PhoneScreen);
        foreach (var section in entry.Sections)
            section.Markdown.Length.ShouldBeLessThanOrEqualTo(LongestSection, FacetName.Of(section.Facet).Heading);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void An_entry_says_how_members_ask_for_it(string slug) =>
        Repository.Knowledge.Find(slug)!.Questions.Length.ShouldBeGreaterThanOrEqualTo(FewestQuestions);

    [Theory]
    [MemberData(nameof(Slugs))]
    public void An_entry_holds_no_telephone_number_or_electronic_address(string slug)
    {
        var entry = Repository.Knowledge.Find(slug)!;
        foreach (var text in entry.Sections.Select(section => section.Markdown).Append(entry.Summary))
            PrivateData().IsMatch(text).ShouldBeFalse(text);
    }

    [Fact]
    public void No_two_entries_ask_the_same_question()
    {
        var twice = Repository.Knowledge.Entries
            .SelectMany(entry => entry.Questions.Select(question => (entry.Slug, question.Text)))
            .GroupBy(question => question.Text, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Select(question => question.Slug).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(group => group.Key);
        twice.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b0[1-9]([ .-]?\d\d){4}\b|[\w.]+@[\w.]+\.\w+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrivateData();
}
