using CoopBot.BotFramework.Rendering;

namespace CoopBot.Tests.Hostile;

/// <summary>Names in texts of the bot's.</summary>
public sealed class ShownNameTests
{
    [Theory]
    [InlineData("Ana Ré", "Ana Ré")]
    [InlineData("  Ana\r\n\r\n# Titre ", "Ana # Titre")]
    [InlineData("Ana\u202EanA\u2066\u200F", "Ana anA")]
    [InlineData("A\u0000na\u0007", "A na")]
    [InlineData("نام\u200cها \ud83d\udc69\u200d\ud83c\udf3e", "نام\u200cها \ud83d\udc69\u200d\ud83c\udf3e")]
    public void They_stay_on_their_line_and_in_their_direction(string name, string shown) => ShownName.Of(name).ShouldBe(shown);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\u202E \n\u00ad")]
    public void Without_a_letter_there_is_none(string? name) => ShownName.Of(name).ShouldBeNull();

    [Fact]
    public void They_have_an_end_which_is_a_whole_character()
    {
        ShownName.Of(new string('a', 100_000))!.Length.ShouldBe(256);
        ShownName.Of("a" + string.Concat(Enumerable.Repeat("\ud83d\ude00", 1_000)))!.Length.ShouldBe(255);
    }
}
