using System.Globalization;
using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Tests.Answering;

namespace CoopBot.Tests.Cards;

/// <summary>Whoever cannot press a button types its number or its label, and gets the same.</summary>
public sealed class TypedActionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Kinds =>
        ["answer", "suggestion", "pair", "larger comparison", "clarification", "notice", "unknown", "personal data"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_a_button_does_its_number_and_its_label_do(string kind)
    {
        var replies = Replies(kind).Where(reply => !reply.Choices.IsEmpty).Take(250).ToList();
        replies.ShouldNotBeEmpty();
        foreach (var reply in replies)
        {
            var state = ConversationState.New.After(reply, Now);
            var text = ReplyText.Of(reply);
            var buttons = ReplyCard.Of(reply).Actions!.Cast<SubmitAction>().ToList();
            buttons.Select(button => button.Title).ShouldBe(reply.Choices.Select(choice => choice.Label));
            for (var index = 0; index < buttons.Count; index++)
            {
                var number = (index + 1).ToString(CultureInfo.InvariantCulture);
                text.ShouldContain($"**{number}** {buttons[index].Title}");
                var pressed = ReplyTo(state, Pressed(buttons[index]));
                ReplyTo(state, new UserInput.Said(number)).ShouldBe(pressed, $"{reply.Markdown}\n{number}");
                ReplyTo(state, new UserInput.Said(buttons[index].Title)).ShouldBe(pressed, $"{reply.Markdown}\n{buttons[index].Title}");
            }
        }
    }

    [Fact]
    public void What_the_buttons_of_an_opinion_do_their_labels_do()
    {
        foreach (var reply in EveryReply.ShortAnswers().Concat(EveryReply.Pairs().Take(10)))
        {
            var state = ConversationState.New.After(reply, Now);
            var buttons = EveryCard.OnTheWeb(reply).Actions!.Cast<SubmitAction>().ToList();
            buttons.Count.ShouldBe(2);
            foreach (var button in buttons)
                ReplyTo(state, new UserInput.Said(button.Title)).ShouldBe(ReplyTo(state, Pressed(button)), $"{reply.Markdown}\n{button.Title}");
        }
    }

    // What the client sends back of a button.
    private static UserInput Pressed(SubmitAction button)
    {
        var json = JsonDocument.Parse(ActivityBytes.Of(new AdaptiveCard([], [button]))).RootElement;
        return SubmitData.Read(json.GetProperty("actions")[0].GetProperty("data")).ShouldNotBeNull();
    }

    private static string ReplyTo(ConversationState state, UserInput input)
    {
        var decision = Script.Assistant.Decide(state, input with { IsPrivate = true }, Now);
        return $"{decision.Effect} {string.Join('\n', decision.Replies.Select(ReplyText.Of))}";
    }

    private static IEnumerable<Reply> Replies(string kind) => kind switch
    {
        "answer" => EveryReply.Answers(),
        "suggestion" => EveryReply.Suggestions(),
        "pair" => EveryReply.Pairs(),
        "larger comparison" => EveryReply.LargerComparisons(),
        "clarification" => EveryReply.Clarifications(),
        "notice" => EveryReply.Notices(),
        "unknown" => EveryReply.Unknowns(),
        "personal data" => EveryReply.PersonalData(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
