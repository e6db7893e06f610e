using CoopBot.Knowledge.Language;

namespace CoopBot.Tests.Language;

public sealed class PhraseKeyTests
{
    [Theory]
    [InlineData("Groupement d'employeurs", "groupements employeur")]
    [InlineData("Étapes de création", "les étapes de la création")]
    [InlineData("GIE", "g.i.e.")]
    public void Two_spellings_of_a_name_have_the_same_key(string name, string other)
    {
        PhraseKey.Of(name).ShouldBe(PhraseKey.Of(other));
        PhraseKey.Has(name, PhraseKey.Of(other)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Avis", "avantage")]
    [InlineData("Groupement d'employeurs", "groupement")]
    [InlineData("Groupement", "groupement d'employeurs")]
    [InlineData("Étapes", "étapesde")]
    [InlineData("Tiers lieux", "tierslieux")]
    public void Another_name_has_another_key(string name, string other)
    {
        PhraseKey.Of(name).ShouldNotBe(PhraseKey.Of(other));
        PhraseKey.Has(name, PhraseKey.Of(other)).ShouldBeFalse();
    }
}
