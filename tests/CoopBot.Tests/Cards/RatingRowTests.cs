using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Replies;

namespace CoopBot.Tests.Cards;

public sealed class RatingRowTests
{
    [Fact]
    public void The_question_whether_an_answer_is_useful_stands_below_the_buttons_that_go_on()
    {
        var answer = EveryReply.ShortAnswers().OfType<Answer>().First(answer => !answer.Choices.IsEmpty);

        var card = EveryCard.OnTheWeb(answer);

        card.Body[^2].ShouldBeOfType<ActionSet>().Actions.Select(action => action.Title).ShouldBe(answer.Choices.Select(choice => choice.Label));
        card.Body[^1].ShouldBeOfType<TextBlock>().Separator.ShouldBe(true);
        card.Actions!.Select(action => action.Title).ShouldBe(["Utile", "Pas utile"]);
    }

    [Fact]
    public void What_was_missing_is_written_in_a_field_where_there_is_one_and_typed_elsewhere()
    {
        var request = EveryReply.Remarks().OfType<CommentRequest>().ShouldHaveSingleItem();

        EveryCard.OnTheWeb(request).Body.OfType<TextInput>().ShouldHaveSingleItem();
        EveryCard.OnTheWeb(request).Body.OfType<TextBlock>().ShouldAllBe(block => !block.Text.Contains("remarque", StringComparison.Ordinal));
        ReplyActivity.To(request, new Activity { ChannelId = "sms" }).ShouldHaveSingleItem().Text!.ShouldContain("« remarque : »");
    }
}
