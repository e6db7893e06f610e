using System.Text;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Feedback;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.Turns;
using CoopBot.Storage;

namespace CoopBot.Tests.Storage;

/// <summary>What every database must do for opinions on replies, and for the text of messages that people delete.</summary>
public abstract class RatingContract : SentMessageContract
{
    private static readonly RatedReply AboutGie = new RatedReply.About("gie");
    private static readonly RatedReply Sent = new RatedReply.Message("1:abc");

    [Fact]
    public async Task The_last_vote_of_a_person_on_a_reply_counts()
    {
        await RateAsync(AboutGie, isUseful: true);
        Storage.Time.Now += TimeSpan.FromMinutes(1);
        await RateAsync(AboutGie, isUseful: false, "trop long");

        (await ListAsync()).ShouldHaveSingleItem().ShouldBe(new KeptRating("gie", IsUseful: false, "trop long", Storage.Time.Now));
    }

    [Fact]
    public async Task A_remark_alone_leaves_the_vote_the_same_vote_leaves_the_remark_and_another_takes_it_back()
    {
        await RateAsync(AboutGie, isUseful: false);
        await RateAsync(AboutGie, isUseful: null, "trop long");
        (await ListAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(kept => kept.IsUseful.ShouldBe(false), kept => kept.Comment.ShouldBe("trop long"));

        await RateAsync(AboutGie, isUseful: false);
        (await ListAsync()).ShouldHaveSingleItem().Comment.ShouldBe("trop long");

        await RateAsync(AboutGie, isUseful: true);
        (await ListAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(kept => kept.IsUseful.ShouldBe(true), kept => kept.Comment.ShouldBeNull());
    }

    [Fact]
    public async Task People_subjects_and_conversations_are_rated_apart_and_the_newest_is_listed_first()
    {
        var origins = new[] { Ana, Ana with { Person = "29:bob" }, Ana with { Conversation = "a:ana" }, Ana with { Channel = "web" } };
        foreach (var origin in origins)
        {
            await RateAsync(AboutGie, isUseful: true, origin: origin);
            Storage.Time.Now += TimeSpan.FromSeconds(1);
        }

        await RateAsync(new RatedReply.About("scic"), isUseful: false);

        var kept = await ListAsync();
        kept.Select(rating => rating.Subject).ShouldBe(["scic", "gie", "gie", "gie", "gie"]);
        kept.Select(rating => rating.Rated).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task A_message_that_is_rated_is_known_by_its_subject_once_it_was_delivered()
    {
        await RateAsync(Sent, isUseful: true);
        (await ListAsync()).ShouldHaveSingleItem().Subject.ShouldBeNull();

        await DeliverAsync("gie#limites");
        await RateAsync(Sent, isUseful: false);
        (await ListAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(kept => kept.Subject.ShouldBe("gie#limites"), kept => kept.IsUseful.ShouldBe(false));
        await RateAsync(Sent, isUseful: true, origin: Ana with { Conversation = "ailleurs" });
        (await ListAsync()).Count(kept => kept.Subject is null).ShouldBe(1, "the same identity elsewhere is another message");
    }

    [Fact]
    public async Task A_vote_that_is_taken_back_is_gone_and_may_be_taken_back_twice()
    {
        await RateAsync(Sent, isUseful: true);
        await RateAsync(Sent, isUseful: null);
        (await ListAsync()).ShouldBeEmpty();

        await RateAsync(Sent, isUseful: null);
        (await ListAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("'; DROP TABLE rating; --")]
    [InlineData("😀 « é » \u202e")]
    public async Task Remarks_are_kept_as_they_were_written(string remark)
    {
        await RateAsync(AboutGie, isUseful: true, remark);

        (await ListAsync()).ShouldHaveSingleItem().Comment.ShouldBe(remark);
    }

    [Fact]
    public async Task Half_a_character_in_a_remark_costs_neither_the_vote_nor_the_rest()
    {
        await RateAsync(AboutGie, isUseful: true, "a\ud800b");

        (await ListAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(kept => kept.IsUseful.ShouldBe(true), kept => kept.Comment.ShouldBe("a\ufffdb"));
    }

    [Fact]
    public async Task What_a_person_rated_is_counted_among_their_data_and_erased_with_it()
    {
        await RateAsync(AboutGie, isUseful: true);
        await RateAsync(Sent, isUseful: false);
        await RateAsync(AboutGie, isUseful: false, origin: Ana with { Person = "29:bob" });
        (await CountAsync("29:ana")).ShouldBe(2);

        await Storage.Turns.CommitAsync(CommitOf(Next(), []) with { Effect = TurnEffect.ErasePersonalData });

        ((await CountAsync("29:ana")), (await CountAsync("29:bob"))).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Ratings_go_after_their_time_counted_from_the_last_vote()
    {
        await RateAsync(AboutGie, isUseful: true);
        await RateAsync(new RatedReply.About("scic"), isUseful: true);
        Storage.Time.Now += TimeSpan.FromDays(1);
        await RateAsync(AboutGie, isUseful: false);

        Storage.Time.Now += new RetentionOptions().Ratings - TimeSpan.FromHours(1);
        await Storage.Get<RetentionService>().PruneAsync(TestContext.Current.CancellationToken);

        (await ListAsync()).ShouldHaveSingleItem().Subject.ShouldBe("gie");
    }

    [Fact]
    public async Task Row_39_the_text_of_a_message_that_is_deleted_goes_and_it_is_not_taken_again()
    {
        var (answered, waiting) = (Ana with { Activity = "m1" }, Ana with { Activity = "m2" });
        await CommitAsync(answered, [], answer: new TurnAnswer(200, Encoding.UTF8.GetBytes("ce qui a été dit")));
        await Storage.Get<ITurnRecords>().AddAsync(waiting, Encoding.UTF8.GetBytes("ce qui a été dit"), Storage.Time.Now);

        await ForgetAsync("m1");
        await ForgetAsync("m2");
        await ForgetAsync("jamais vu");

        (await BeginAsync(answered)).Given.ShouldBe(new TurnAnswer(200, Body: null));
        (await CommitAsync(waiting, [])).ShouldBe(CommitStatus.Conflict);
        var data = await Storage.Get<IPersonalData>().ReadAsync("msteams", "29:ana");
        (data.Answers, data.Received).ShouldBe((0, 0));
    }

    private async Task RateAsync(RatedReply reply, bool? isUseful, string? comment = null, TurnOrigin? origin = null) =>
        (await Storage.Turns.CommitAsync(CommitOf((origin ?? Ana) with { Activity = Next().Activity }, []) with
        {
            Effect = new TurnEffect.KeepRating(new Rating(reply, isUseful, comment)),
        })).ShouldBe(CommitStatus.Done);

    private async Task ForgetAsync(string activity) =>
        (await Storage.Turns.CommitAsync(CommitOf(Next(), []) with { Effect = new TurnEffect.ForgetMessage(activity) })).ShouldBe(CommitStatus.Done);

    private async Task DeliverAsync(string subject)
    {
        var message = new OutgoingMessage("http://canal/", Encoding.UTF8.GetBytes("text")) { Subject = subject };
        await Storage.Turns.CommitAsync(new TurnCommit(Next(), [], new TurnOutput(new TurnAnswer(202, Body: null), [message]), Storage.Time.Now));
        var lane = (await ClaimAsync()).ShouldHaveSingleItem();
        (await Storage.Outbox.DeliveredAsync(lane, lane.Messages[0].Sequence, release: true, "1:abc")).ShouldBeTrue();
    }

    private Task<IReadOnlyList<KeptRating>> ListAsync() => Storage.Get<IRatings>().ListAsync(TestContext.Current.CancellationToken);

    private async Task<long> CountAsync(string person) => (await Storage.Get<IPersonalData>().ReadAsync("msteams", person)).Ratings;
}
