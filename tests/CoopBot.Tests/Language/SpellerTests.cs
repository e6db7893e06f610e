using CoopBot.Knowledge.Language;

namespace CoopBot.Tests.Language;

public sealed class SpellerTests
{
    private static readonly Speller Speller = new(new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["groupement"] = 9,
        ["mutualisation"] = 5,
        ["charte"] = 4,
        ["gouvernance"] = 7,
        ["capital"] = 3,
        ["achats"] = 2,
        ["permanente"] = 1,
    });

    [Theory]
    [InlineData("gropement", "groupement")]
    [InlineData("goupement", "groupement")]
    [InlineData("mutuallisassion", "mutuallisassion")]
    [InlineData("mutualistion", "mutualisation")]
    [InlineData("captial", "capital")]
    public void A_slip_is_read_as_the_known_word(string written, string read) => Speller.Read(written).ShouldBe(read);

    [Theory]
    [InlineData("tarte")]
    [InlineData("chats")]
    [InlineData("capitaux")]
    [InlineData("permanence")]
    [InlineData("gouvernence")]
    [InlineData("gie")]
    [InlineData("2019")]
    public void Another_word_is_left_alone(string word) => Speller.Read(word).ShouldBe(word);

    [Theory]
    [InlineData("groupe", "groupe", 0)]
    [InlineData("groupe", "gruope", 1)]
    [InlineData("groupe", "croupes", 2)]
    [InlineData("groupe", "association", 3)]
    public void Distance_counts_slips_up_to_the_most_asked(string left, string right, int distance) =>
        EditDistance.Between(left, right, most: 2).ShouldBe(distance);
}
