using System.Text.Json;
using CoopBot.BotFramework.Cards;
using CoopBot.Conversation;
using CoopBot.Conversation.Feedback;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge.Entries;
using CoopBot.Tests.Answering;

namespace CoopBot.Tests.Feedback;

/// <summary>Opinions on replies, as conversations.</summary>
public sealed class RatingTests
{
    [Theory]
    [InlineData("c'est quoi un GIE ?", "gie")]
    [InlineData("gouvernance du GIE ?", "gie#gouvernance")]
    [InlineData("GIE ou SCIC ?", "gie/scic")]
    public void A_useful_reply_is_one_about_its_subject(string question, string subject) =>
        Script.Say(question).Then("utile").Says(Texts.RatingThanks).Effect.ShouldBe(Kept(subject, isUseful: true, comment: null));

    [Theory]
    [InlineData("Utile !", true)]
    [InlineData("c'était utile", true)]
    [InlineData("ça m'a aidée", true)]
    [InlineData("PAS UTILE", false)]
    [InlineData("c'est pas utile", false)]
    [InlineData("ça ne répond pas à ma question", false)]
    public void An_opinion_may_be_said_in_several_ways(string message, bool isUseful) =>
        Script.Say("c'est quoi un GIE ?").Then(message).Effect.ShouldBe(Kept("gie", isUseful, comment: null));

    [Fact]
    public void Who_finds_a_reply_useless_is_asked_what_was_missing_and_may_say_so()
    {
        var script = Script.Say("c'est quoi un GIE ?").Then("pas utile");
        script.Reply.ShouldBeOfType<CommentRequest>().ShouldSatisfyAllConditions(
            request => request.About.ShouldBe("gie"),
            request => request.Markdown.ShouldContain("ce qui manquait"));

        script.Then("remarque : il manque un exemple").Says(Texts.CommentThanks).Effect.ShouldBe(Kept("gie", isUseful: null, "il manque un exemple"));
    }

    [Theory]
    [InlineData("remarque : il manque un exemple", null, "il manque un exemple")]
    [InlineData("Remarque: trop long : coupez", null, "trop long : coupez")]
    [InlineData("pas utile : trop long", false, "trop long")]
    [InlineData("UTILE : merci", true, "merci")]
    public void A_remark_may_come_with_the_opinion(string message, bool? isUseful, string remark) =>
        Script.Say("c'est quoi un GIE ?").Then(message).Says(Texts.CommentThanks).Effect.ShouldBe(Kept("gie", isUseful, remark));

    [Theory]
    [InlineData("utile")]
    [InlineData("pas utile")]
    public void Where_nothing_was_answered_there_is_nothing_to_rate(string message)
    {
        Script.Say(message).Says(Texts.NothingToRate).Effect.ShouldBe(TurnEffect.None);
        Script.Say("c'est quoi un GIE ?").After(TimeSpan.FromMinutes(31)).Then(message).Says(Texts.NothingToRate).Effect.ShouldBe(TurnEffect.None);
    }

    [Theory]
    [InlineData("remarque : il manque un exemple")]
    [InlineData("remarque :")]
    [InlineData(": quelque chose")]
    [InlineData("ma remarque : quelque chose")]
    public void What_is_no_remark_on_a_reply_is_a_message_like_another(string message) =>
        Script.Say(message).Effect.ShouldBe(TurnEffect.None);

    [Fact]
    public void A_question_may_follow_an_opinion_as_if_nothing_had_been_said_between() =>
        Script.Say("c'est quoi un GIE ?").Then("utile").Then("et ses limites ?").Answers("gie", Facet.Limits);

    [Fact]
    public void A_button_of_long_ago_still_rates_its_own_reply() =>
        Script.Say("c'est quoi une SCIC ?").After(TimeSpan.FromDays(90)).Take(Pressed("gie#limites")).Says(Texts.RatingThanks)
            .Effect.ShouldBe(Kept("gie#limites", isUseful: true, comment: null));

    [Theory]
    [InlineData("disparue")]
    [InlineData("gie#inconnue")]
    [InlineData("gie#")]
    [InlineData("gie/disparue")]
    [InlineData("gie/")]
    [InlineData("")]
    [InlineData("GIE\0")]
    [InlineData("gie#gouvernance#limites")]
    [InlineData("gie'; DROP TABLE rating; --")]
    public void A_subject_that_is_none_is_not_kept(string subject) =>
        new Script().Take(Pressed(subject)).Says(Texts.NothingToRate).Effect.ShouldBe(TurnEffect.None);

    [Fact]
    public void What_the_channels_own_thumbs_say_is_kept_without_a_word()
    {
        var rating = new Rating(new RatedReply.Message("1:abc"), IsUseful: false, "trop long");

        var decision = Script.Assistant.Decide(ConversationState.New, new UserInput.Rated(rating), DateTimeOffset.UnixEpoch);

        decision.Replies.ShouldBeEmpty();
        decision.Effect.ShouldBe(new TurnEffect.KeepRating(rating));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" \n\t\u00a0 ", null)]
    [InlineData("  trop long ", "trop long")]
    [InlineData("a\0b<script>", "a\0b<script>")]
    public void A_remark_is_kept_without_the_blanks_around_it(string? text, string? kept) => Comment.Of(text).ShouldBe(kept);

    [Fact]
    public void A_remark_that_is_too_long_is_cut_between_characters()
    {
        Comment.Of(new string('a', 10_000))!.Length.ShouldBe(Comment.Longest);
        Comment.Of(new string('a', Comment.Longest - 1) + string.Concat(Enumerable.Repeat("😀", 5_000))).ShouldBe(new string('a', Comment.Longest - 1));
    }

    [Theory]
    [InlineData("""{"coopbotAbout":"gie","coopbotUseful":true}""", true, null)]
    [InlineData("""{"coopbotAbout":"gie","coopbotUseful":false,"coopbotComment":" trop long "}""", false, "trop long")]
    [InlineData("""{"coopbotAbout":"gie","coopbotComment":"trop long"}""", null, "trop long")]
    [InlineData("""{"coopbotAbout":"gie","coopbotUseful":true,"coopbotComment":5}""", true, null)]
    [InlineData("""{"coopbotAbout":"gie","coopbotUseful":true,"coopbotComment":"\ud800"}""", true, null)]
    public void A_button_or_a_form_says_what_is_rated_and_how(string data, bool? isUseful, string? comment) =>
        SubmitData.Read(JsonElement.Parse(data)).ShouldBe(new UserInput.Rated(new Rating(new RatedReply.About("gie"), isUseful, comment)));

    [Theory]
    [InlineData("""{"coopbotAbout":"gie"}""")]
    [InlineData("""{"coopbotAbout":"gie","coopbotUseful":"true"}""")]
    [InlineData("""{"coopbotAbout":"gie","coopbotUseful":1,"coopbotComment":"  "}""")]
    [InlineData("""{"coopbotAbout":["gie"],"coopbotUseful":true}""")]
    public void A_form_that_says_nothing_rates_nothing(string data) => SubmitData.Read(JsonElement.Parse(data)).ShouldBeNull();

    private static UserInput.Rated Pressed(string subject) => new(new Rating(new RatedReply.About(subject), IsUseful: true, Comment: null));

    private static TurnEffect.KeepRating Kept(string subject, bool? isUseful, string? comment) =>
        new(new Rating(new RatedReply.About(subject), isUseful, comment));
}
