using CoopBot.Knowledge.Language;

namespace CoopBot.Tests.Language;

public sealed class FrenchStemmerTests
{
    [Theory]
    [InlineData("mutualiser mutualisation mutualisee mutualisees mutualisent")]
    [InlineData("cooperer cooperation cooperant cooperent")]
    [InlineData("diriger dirige dirigeant dirigent dirigee")]
    [InlineData("financer financement finance finances")]
    [InlineData("locaux local")]
    [InlineData("fusion fusions fusionner")]
    [InlineData("employeur employeurs employer employe")]
    public void Forms_of_a_word_meet(string words) =>
        words.Split(' ').Select(FrenchStemmer.Stem).Distinct(StringComparer.Ordinal).Count().ShouldBe(1, words);

    [Theory]
    [InlineData("association", "associe")]
    [InlineData("ges", "ge")]
    [InlineData("cooperative", "cooperation")]
    [InlineData("collectivite", "collectif")]
    public void Other_words_stay_apart(string left, string right) =>
        FrenchStemmer.Stem(left).ShouldNotBe(FrenchStemmer.Stem(right));
}
