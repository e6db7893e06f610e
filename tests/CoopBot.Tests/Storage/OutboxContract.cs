using System.Text;
using CoopBot.Conversation.Delivery;
using CoopBot.Storage;
using CoopBot.Storage.Databases;
using CoopBot.Storage.Delivery;
using CoopBot.Storage.References;

namespace CoopBot.Tests.Storage;

/// <summary>What every database must do for the outbox and the dead letters.</summary>
public abstract class OutboxContract : StorageContract
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_of_a_conversation_come_in_the_order_of_their_turns()
    {
        await CommitAsync(Ana with { Activity = "1" }, [], messages: 2);
        await CommitAsync(Ana with { Activity = "2" }, [], messages: 1);

        var lane = (await ClaimAsync()).ShouldHaveSingleItem();

        Texts(lane).ShouldBe(["1.0", "1.1", "2.0"]);
        lane.Messages[0].Message.Address.ShouldBe("http://canal/1");
        lane.Messages.ShouldAllBe(message => message.Attempts == 0);
    }

    [Fact]
    public async Task A_lane_is_delivered_by_one_living_program_at_a_time()
    {
        var other = await StartAsync(Options);
        await CommitAsync(Next(), [], messages: 1);

        var lane = (await ClaimAsync()).ShouldHaveSingleItem();
        (await ClaimAsync()).ShouldBeEmpty();
        (await ClaimAsync(other)).ShouldBeEmpty();

        // The first program stopped without a word.
        Storage.Time.Now += new InstanceOptions().TimeToLive + TimeSpan.FromSeconds(1);
        (await ClaimAsync(other)).ShouldBeEmpty("nobody is known as alive");
        var third = await StartAsync(Options);
        (await ClaimAsync(third)).ShouldHaveSingleItem();

        (await Storage.Outbox.DeliveredAsync(lane, lane.Messages[0].Sequence, release: true)).ShouldBeFalse();
        (await Storage.Outbox.PostponeAsync(lane, lane.Messages[0].Sequence, Storage.Time.Now)).ShouldBeFalse();
        (await Storage.Outbox.GiveUpAsync(lane, lane.Messages[0].Sequence, "x", release: true)).ShouldBeFalse();
        (await third.Outbox.MeasureAsync(Stop)).Messages.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_taken_up_without_the_programs_knowing_is_given_back_and_what_it_delivers_is_not()
    {
        await CommitAsync(Ana with { Conversation = "delivered" }, [], messages: 1);
        var delivered = (await ClaimAsync()).ShouldHaveSingleItem();
        await CommitAsync(Ana with { Conversation = "unknown" }, [], messages: 1);
        var outboxBefore = new Outbox(Storage.Get<ReadyDatabase>(), Storage.Get<Instance>(), Storage.Get<RememberedReferences>(), Storage.Time);
        var unknown = (await outboxBefore.ClaimAsync(100, Stop)).ShouldHaveSingleItem();
        (await ClaimAsync()).ShouldBeEmpty();

        // A lane that is nobody's: something happened that this program does not know of.
        (await Storage.Outbox.DeliveredAsync(new DueLane(new byte[] { 1 }, 1, []), 1, release: true)).ShouldBeFalse();

        (await ClaimAsync()).ShouldHaveSingleItem().Key.ToArray().ShouldBe(unknown.Key.ToArray());
        (await Storage.Outbox.DeliveredAsync(delivered, delivered.Last, release: true)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_program_that_could_not_say_that_it_lives_leaves_its_lanes_alone()
    {
        await CommitAsync(Next(), [], messages: 1);
        var lane = (await ClaimAsync()).ShouldHaveSingleItem();
        Storage.Outbox.MayDeliver(lane).ShouldBeTrue();

        Storage.Time.Now += new InstanceOptions().TimeToLive;

        Storage.Outbox.MayDeliver(lane).ShouldBeFalse();
    }

    [Fact]
    public async Task A_program_that_stops_in_order_leaves_its_lanes_to_the_others_at_once()
    {
        var other = await StartAsync(Options);
        await CommitAsync(Next(), [], messages: 1);
        (await ClaimAsync(other)).ShouldHaveSingleItem();

        await other.DisposeAsync();

        (await ClaimAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_delivered_message_is_gone_and_what_came_meanwhile_is_next()
    {
        await CommitAsync(Ana with { Activity = "1" }, [], messages: 1);
        var lane = (await ClaimAsync()).ShouldHaveSingleItem();
        await CommitAsync(Ana with { Activity = "2" }, [], messages: 1);

        (await Storage.Outbox.DeliveredAsync(lane, lane.Messages[0].Sequence, release: true)).ShouldBeTrue();

        lane = (await ClaimAsync()).ShouldHaveSingleItem();
        Texts(lane).ShouldBe(["2.0"]);
        (await Storage.Outbox.DeliveredAsync(lane, lane.Messages[0].Sequence, release: true)).ShouldBeTrue();
        (await ClaimAsync()).ShouldBeEmpty();
        (await Storage.Outbox.MeasureAsync(Stop)).ShouldBe(new OutboxDepth(0, TimeSpan.Zero, 0));
    }

    [Fact]
    public async Task A_postponed_message_holds_its_lane_and_no_other()
    {
        await CommitAsync(Ana with { Activity = "1" }, [], messages: 1);
        var lane = (await ClaimAsync()).ShouldHaveSingleItem();
        await Storage.Outbox.PostponeAsync(lane, lane.Messages[0].Sequence, Storage.Time.Now + TimeSpan.FromSeconds(3));
        await CommitAsync(Ana with { Activity = "2" }, [], messages: 1);
        await CommitAsync(Ana with { Activity = "3", Conversation = "autre" }, [], messages: 1);

        Texts((await ClaimAsync()).ShouldHaveSingleItem()).ShouldBe(["3.0"]);
        Storage.Time.Now += TimeSpan.FromSeconds(3);
        var due = (await ClaimAsync()).ShouldHaveSingleItem();
        Texts(due).ShouldBe(["1.0", "2.0"]);
        due.Messages.Select(message => message.Attempts).ShouldBe([1, 0]);
        (await Storage.Outbox.MeasureAsync(Stop)).ShouldBe(new OutboxDepth(3, TimeSpan.FromSeconds(3), 0));
    }

    [Fact]
    public async Task A_message_given_up_can_be_seen_and_put_back()
    {
        await CommitAsync(Ana with { Activity = "1" }, [], messages: 2);
        var lane = (await ClaimAsync()).ShouldHaveSingleItem();
        (await Storage.Outbox.GiveUpAsync(lane, lane.Messages[0].Sequence, "HTTP 403 BotDisabledByAdmin", release: true)).ShouldBeTrue();

        var letter = (await Storage.DeadLetters.ListAsync(Stop)).ShouldHaveSingleItem();
        letter.ShouldBe(new DeadLetter(letter.Id, Storage.Time.Now, Storage.Time.Now, 1, "HTTP 403 BotDisabledByAdmin", "http://canal/1"));
        Texts((await ClaimAsync()).ShouldHaveSingleItem()).ShouldBe(["1.1"]);

        (await Storage.DeadLetters.RequeueAsync(letter.Id, Stop)).ShouldBeTrue();
        (await Storage.DeadLetters.RequeueAsync(letter.Id, Stop)).ShouldBeFalse();
        (await Storage.DeadLetters.ListAsync(Stop)).ShouldBeEmpty();
        await Storage.Outbox.DeliveredAsync(lane, lane.Messages[1].Sequence, release: true);
        var again = (await ClaimAsync()).ShouldHaveSingleItem();
        Texts(again).ShouldBe(["1.0"]);
        again.Messages[0].Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task Programs_that_claim_at_once_share_the_lanes()
    {
        var other = await StartAsync(Options);
        for (var index = 0; index < 50; index++) await CommitAsync(Next() with { Conversation = $"c{index}" }, [], messages: 1);

        var claims = await Task.WhenAll(Enumerable.Range(0, 10).Select(index => (index % 2 == 0 ? Storage : other).Outbox.ClaimAsync(10, Stop)));

        var lanes = claims.SelectMany(claim => claim).Select(lane => Convert.ToHexString(lane.Key.Span)).ToList();
        lanes.Distinct(StringComparer.Ordinal).Count().ShouldBe(lanes.Count);
        lanes.Count.ShouldBeLessThanOrEqualTo(50);
    }

    private static IEnumerable<string> Texts(DueLane lane) => lane.Messages.Select(message => Encoding.UTF8.GetString(message.Message.Body.Span));
}
