using System.Net;
using CoopBot.Conversation.Feedback;
using CoopBot.Conversation.PersonalData;
using CoopBot.Tests.BotFramework;
using CoopBot.Tests.Teams;

namespace CoopBot.Tests.Feedback;

/// <summary>Opinions that come by Teams' own means. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class FeedbackOverHttpTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Feedback = "message/submitAction";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Row_35_thumbs_are_answered_by_an_empty_object_and_the_last_vote_counts()
    {
        var ana = await AnsweredAsync("29:ana", "a:ana");

        (await VoteAsync(ana, "like", """{"feedbackText":"  très clair "}""")).ShouldBe((HttpStatusCode.OK, "{}"));
        (await RatedAsync("très clair")).ShouldSatisfyAllConditions(kept => kept.Subject.ShouldBe("gie#limites"), kept => kept.IsUseful.ShouldBe(true));

        (await VoteAsync(ana, "dislike", """{"feedbackText":"en fait non"}""")).ShouldBe((HttpStatusCode.OK, "{}"));
        (await RatedAsync("en fait non")).ShouldSatisfyAllConditions(kept => kept.Subject.ShouldBe("gie#limites"), kept => kept.IsUseful.ShouldBe(false));
        (await CountAsync("29:ana")).ShouldBe(1);
    }

    [Theory]
    [InlineData("pas du JSON")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"feedbackText":5}""")]
    [InlineData("""{"feedbackText":"\ud800"}""")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Row_35_a_comment_that_cannot_be_read_does_not_cost_the_vote(string? feedback)
    {
        var eva = new TeamsMember(bot, $"29:eva{feedback}", $"a:eva{feedback}");

        (await VoteAsync(eva, "dislike", feedback)).ShouldBe((HttpStatusCode.OK, "{}"));

        (await CountAsync($"29:eva{feedback}")).ShouldBe(1);
    }

    [Theory]
    [InlineData("angry", "1")]
    [InlineData(null, "1")]
    [InlineData("like", null)]
    public async Task What_is_no_vote_is_answered_and_not_kept(string? reaction, string? message)
    {
        var léo = new TeamsMember(bot, "29:léo", "a:léo");

        (await léo.InvokeAsync(Feedback, new { actionName = "feedback", actionValue = new { reaction } }, message)).ShouldBe((HttpStatusCode.OK, "{}"));

        (await CountAsync("29:léo")).ShouldBe(0);
    }

    [Fact]
    public async Task A_submission_without_its_value_is_a_bad_request() =>
        (await new TeamsMember(bot, "29:léo", "a:léo").InvokeAsync(Feedback, new { actionName = "feedback" }, "1")).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_vote_that_is_sent_again_is_answered_the_same_and_counts_once()
    {
        var ida = new TeamsMember(bot, "29:ida", "a:ida");
        var vote = ida.ActivityOf(new { type = "invoke", name = Feedback, replyToId = "1", value = new { actionValue = new { reaction = "like" } } });
        for (var sent = 0; sent < 3; sent++)
        {
            using var response = await ida.PostAsync(vote);
            (await response.Content.ReadAsStringAsync(Stop)).ShouldBe("{}");
        }

        (await CountAsync("29:ida")).ShouldBe(1);
    }

    [Fact]
    public async Task Row_39_reactions_are_votes_found_by_what_they_answer_and_may_be_taken_back()
    {
        var max = await AnsweredAsync("29:max", "a:max");

        (await ReactAsync(max, added: ["sad"], removed: [])).ShouldBeEmpty();
        (await CountAsync("29:max")).ShouldBe(0, "it may be about the subject");
        (await ReactAsync(max, added: ["heart"], removed: ["like", "sad"])).ShouldBeEmpty();
        (await CountAsync("29:max")).ShouldBe(1);
        (await ReactAsync(max, added: ["surprised"], removed: ["heart"])).ShouldBeEmpty();
        (await CountAsync("29:max")).ShouldBe(0);
    }

    [Fact]
    public async Task Row_39_a_message_that_is_deleted_is_forgotten_and_an_edit_is_not_answered_twice()
    {
        var noé = new TeamsMember(bot, "29:noé", "a:noé");
        await noé.DoAsync(new { type = "message", id = "m1", text = "c'est quoi un GIE ?" });
        (await bot.Get<IPersonalData>().ReadAsync("msteams", "29:noé")).Answers.ShouldBe(1);

        (await noé.DoAsync(new { type = "messageUpdate", id = "m1", text = "c'est quoi une SCIC ?" })).ShouldBeEmpty();
        using (var edited = await noé.PostAsync(noé.ActivityOf(new { type = "messageUpdate", id = "m1", text = "c'est quoi une SCIC ?" })))
            edited.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await noé.DoAsync(new { type = "messageDelete", id = "m1", channelData = new { eventType = "softDeleteMessage" } })).ShouldBeEmpty();

        (await bot.Get<IPersonalData>().ReadAsync("msteams", "29:noé")).Answers.ShouldBe(0);
    }

    [Fact]
    public async Task On_a_channel_without_thumbs_an_opinion_is_typed_and_told_among_the_persons_data()
    {
        (await bot.SayAsync("zoé", "c'est quoi un GIE ?")).ShouldContain("tapez « utile » ou « pas utile »");
        (await bot.SayAsync("zoé", "pas utile : je n'ai rien compris")).ShouldContain("votre remarque est transmise");
        (await bot.SayAsync("zoé", "mes données")).ShouldContain("vos avis sur mes réponses");
        (await RatedAsync("je n'ai rien compris")).ShouldSatisfyAllConditions(kept => kept.Subject.ShouldBe("gie"), kept => kept.IsUseful.ShouldBe(false));
    }

    // The bot sends the answer and then its choices, in order: what the channel called the answer is noted when the choices come.
    private async Task<TeamsMember> AnsweredAsync(string person, string conversation)
    {
        var member = new TeamsMember(bot, person, conversation);
        using var accepted = await member.PostAsync(member.ActivityOf(new { type = "message", text = "limites du GIE ?" }));
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await member.NextSentAsync();
        await member.NextSentAsync();
        return member;
    }

    // The connector of the test calls every message "1".
    private static Task<(HttpStatusCode Status, string Body)> VoteAsync(TeamsMember member, string reaction, string? feedback) =>
        member.InvokeAsync(Feedback, new { actionName = "feedback", actionValue = new { reaction, feedback } }, replyToId: "1");

    private static Task<IReadOnlyList<System.Text.Json.JsonElement>> ReactAsync(TeamsMember member, string[] added, string[] removed) => member.DoAsync(new
    {
        type = "messageReaction",
        replyToId = "1",
        reactionsAdded = added.Select(type => new { type }),
        reactionsRemoved = removed.Select(type => new { type }),
    });

    private async Task<KeptRating> RatedAsync(string comment) =>
        (await bot.Get<IRatings>().ListAsync(Stop)).Where(kept => kept.Comment == comment).ShouldHaveSingleItem();

    private async Task<long> CountAsync(string person) => (await bot.Get<IPersonalData>().ReadAsync("msteams", person)).Ratings;
}
