using CoopBot.Knowledge.Language;

namespace CoopBot.Tests.Language;

public sealed class SpellerTests
{
    private static readonly Dictionary<string, int> Frequencies = new(StringComparer.Ordinal)
    {
        ["groupement"] = 9,
        ["employeurs"] = 6,
        ["mutualisation"] = 5,
        ["association"] = 8,
        ["charte"] = 4,
        ["gouvernance"] = 7,
        ["capital"] = 3,
        ["achats"] = 2,
        ["permanente"] = 1,
        ["tiers"] = 3,
        ["lieux"] = 3,
        ["gie"] = 9,
        ["scic"] = 9,
        ["ptce"] = 9,
    };

    private static readonly Speller Speller = new(Frequencies, ["gie", "scic", "ptce"]);

    [Theory]
    [InlineData("gropement", "groupement")]
    [InlineData("goupement", "groupement")]
    [InlineData("mutuallisassion", "mutuallisassion")]
    [InlineData("mutualistion", "mutualisation")]
    [InlineData("captial", "capital")]
    public void A_slip_is_read_as_the_known_word(string written, string read) => Read(written).ShouldBe(read);

    [Theory]
    [InlineData("tarte")]
    [InlineData("chats")]
    [InlineData("capitaux")]
    [InlineData("permanence")]
    [InlineData("gouvernence")]
    [InlineData("gie")]
    [InlineData("2019")]
    public void Another_word_is_left_alone(string word) => Read(word).ShouldBe(word);

    [Theory]
    [InlineData("groupementdemployeurs", "groupement employeurs")]
    [InlineData("tierslieux", "tiers lieux")]
    [InlineData("lassociation", "association")]
    [InlineData("chartedegouvernance", "charte gouvernance")]
    public void Words_run_together_are_read_apart(string written, string read) => Read(written).ShouldBe(read);

    [Theory]
    [InlineData("sicc", "scic")]
    [InlineData("scci", "scic")]
    [InlineData("pcte", "ptce")]
    [InlineData("gei", "gie")]
    public void An_abbreviation_one_slip_away_is_read(string written, string read) => Read(written).ShouldBe(read);

    [Theory]
    [InlineData("gir")]
    [InlineData("ptc")]
    [InlineData("ie")]
    [InlineData("lien")]
    [InlineData("cics")]
    public void A_short_word_that_is_no_abbreviation_is_left_alone(string word) => Read(word).ShouldBe(word);

    [Theory]
    [InlineData("groupe", "groupe", 0)]
    [InlineData("groupe", "gruope", 1)]
    [InlineData("groupe", "croupes", 2)]
    [InlineData("groupe", "association", 3)]
    public void Distance_counts_slips_up_to_the_most_asked(string left, string right, int distance) =>
        EditDistance.Between(left, right, most: 2).ShouldBe(distance);

    private static string Read(string word) => string.Join(' ', Speller.Read(word));
}
