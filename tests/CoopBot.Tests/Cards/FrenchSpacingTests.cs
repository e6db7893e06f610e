using CoopBot.BotFramework.Cards;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Replies;

namespace CoopBot.Tests.Cards;

public sealed class FrenchSpacingTests
{
    [Theory]
    [InlineData("Pourquoi ? Non ; oui : 57,5 % !", "Pourquoi\u00a0? Non\u00a0; oui\u00a0: 57,5\u00a0%\u00a0!")]
    [InlineData("« Le GIE »", "«\u00a0Le GIE\u00a0»")]
    [InlineData("**GIE** : [page](https://a.fr/b?c=d)", "**GIE**\u00a0: [page](https://a.fr/b?c=d)")]
    [InlineData("- un ;\n- deux\n  : trois", "- un\u00a0;\n- deux\n  : trois")]
    public void Punctuation_stays_on_the_line_of_its_word_and_markdown_stays_as_it_is(string typed, string shown) =>
        FrenchSpacing.Of(typed).ShouldBe(shown);

    [Fact]
    public void No_card_of_an_answer_or_comparison_lets_a_line_begin_with_punctuation()
    {
        foreach (var reply in EveryReply.ShortAnswers().Concat(EveryReply.Pairs().Take(20)))
        {
            foreach (var block in EveryCard.OnTheWeb(reply).Body.OfType<TextBlock>())
                block.Text.ShouldNotMatch(@"\S [:;!?»%€]|« ", reply.Markdown);
        }
    }

    [Fact]
    public void In_Teams_the_text_of_an_answer_does_not_either()
    {
        var answer = EveryReply.ShortAnswers().OfType<Answer>().First(answer => answer.Markdown.Contains(" : ", StringComparison.Ordinal));

        ReplyText.Titled(answer).ShouldNotContain(" : ");
    }
}
