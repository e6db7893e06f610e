using CoopBot.Knowledge.Language;

namespace CoopBot.Tests.Language;

public sealed class FrenchTextTests
{
    [Theory]
    [InlineData("C'est quoi l'intérêt d’une SCIC ?", "est quoi interet une scic")]
    [InlineData("S.C.I.C. ou G.I.E", "scic ou gie")]
    [InlineData("57,5 % et 1.500", "57,5 et 1.500")]
    [InlineData("Œuvrer à Noël, ÇA Y EST…", "oeuvrer a noel ca y est")]
    [InlineData("non-membres/multi­sociétariat", "non membres multisocietariat")]
    [InlineData("e\u0301tape", "etape")]
    [InlineData("   ??? !", "")]
    [InlineData("un. deux. a. b", "un deux a b")]
    public void Words_are_cut_and_folded(string text, string words) =>
        string.Join(' ', FrenchText.Words(text)).ShouldBe(words);

    [Theory]
    [InlineData("salarié·e·s", "salarie")]
    [InlineData("un·e salarié·e, des adhérent·e·s", "un salarie des adherent")]
    [InlineData("salarié•e•s", "salarie")]
    [InlineData("acteur.trice.s", "acteur")]
    [InlineData("acteur.rice", "acteur")]
    [InlineData("adhérent(e)s", "adherent")]
    [InlineData("président(e)", "president")]
    [InlineData("salarié-e-s", "salarie")]
    [InlineData("producteur/trice", "producteur")]
    [InlineData("bénévoles. Elle", "benevoles elle")]
    [InlineData("non-membre et sous-préfète", "non membre et sous prefete")]
    public void An_inclusive_ending_is_no_word(string text, string words) =>
        string.Join(' ', FrenchText.Words(text)).ShouldBe(words);

    [Theory]
    [InlineData("s c i c", "scic")]
    [InlineData("c'est quoi un G I E ?", "est quoi un gie")]
    [InlineData("G.E.", "ge")]
    [InlineData("un G.E pour 2", "un ge pour 2")]
    [InlineData("S. C. I. C.", "s c i c")]
    [InlineData("il y a une asso", "il y a une asso")]
    [InlineData("un. deux. a. b", "un deux a b")]
    public void Letters_set_apart_are_an_acronym(string text, string words) =>
        string.Join(' ', FrenchText.Words(text)).ShouldBe(words);

    [Fact]
    public void Odd_Unicode_is_no_trouble()
    {
        FrenchText.Words("\ud800 \udfff 😀 \u202e منظمة 合作 \0").ShouldNotBeNull();
        FrenchText.Words(new string('a', 100_000)).Count.ShouldBe(1);
    }
}
