using System.Text;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.Turns;
using CoopBot.Storage;
using CoopBot.Storage.Delivery;

namespace CoopBot.Tests.Storage;

/// <summary>What every database must do for the subjects of messages that were delivered.</summary>
public abstract class SentMessageContract : KeepingContract
{
    [Fact]
    public async Task The_subject_of_a_delivered_message_is_found_by_the_channels_identity_of_it()
    {
        await SendAsync("1", "gie#gouvernance", "1:abc");

        (await FindAsync("1:abc")).ShouldBe("gie#gouvernance");
        (await FindAsync("1:abd")).ShouldBeNull();
        (await Storage.Get<SentMessages>().FindSubjectAsync("msteams", "autre", "1:abc")).ShouldBeNull();
        (await Storage.Get<SentMessages>().FindSubjectAsync("webchat", "19:salon", "1:abc")).ShouldBeNull();
    }

    [Theory]
    [InlineData(null, "1:abc")]
    [InlineData("gie", null)]
    public async Task Without_subject_or_identity_nothing_is_kept(string? subject, string? activityId)
    {
        await SendAsync("1", subject, activityId);

        (await SentAsync()).ShouldBe(0);
        (await ClaimAsync()).ShouldBeEmpty("it is delivered all the same");
    }

    [Fact]
    public async Task An_identity_that_the_channel_gives_again_names_the_newer_message()
    {
        await SendAsync("1", "gie", "1");
        await SendAsync("2", "scic", "1");

        (await FindAsync("1")).ShouldBe("scic");
        (await SentAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_message_put_back_keeps_its_subject_and_its_organisation()
    {
        await CommitAsync("1", "gie");
        var lane = (await ClaimAsync()).ShouldHaveSingleItem();
        await Storage.Outbox.GiveUpAsync(lane, lane.Messages[0].Sequence, "HTTP 403", release: true);
        var letter = (await Storage.DeadLetters.ListAsync(TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        await Storage.DeadLetters.RequeueAsync(letter.Id, TestContext.Current.CancellationToken);

        (await ClaimAsync()).ShouldHaveSingleItem().Messages.ShouldHaveSingleItem().Message.ShouldSatisfyAllConditions(
            message => message.Subject.ShouldBe("gie"),
            message => message.Tenant.ShouldBe("t"));
    }

    [Fact]
    public async Task Who_erases_their_data_erases_the_subjects_too()
    {
        await SendAsync("1", "gie", "1:abc");
        (await SentAsync()).ShouldBe(1);

        await Storage.Turns.CommitAsync(CommitOf(Next(), []) with { Effect = TurnEffect.ErasePersonalData });

        (await SentAsync()).ShouldBe(0);
        (await FindAsync("1:abc")).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_erased_while_it_was_sent_leaves_no_subject()
    {
        await CommitAsync("1", "gie");
        var lane = (await ClaimAsync()).ShouldHaveSingleItem();
        await Storage.Turns.CommitAsync(CommitOf(Next(), []) with { Effect = TurnEffect.ErasePersonalData });

        (await Storage.Outbox.DeliveredAsync(lane, lane.Messages[0].Sequence, release: true, "1:abc")).ShouldBeTrue();

        (await SentAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Subjects_go_after_their_time()
    {
        await SendAsync("1", "gie", "1:abc");

        Storage.Time.Now += new RetentionOptions().SentMessages - TimeSpan.FromMinutes(1);
        await Storage.Get<RetentionService>().PruneAsync(TestContext.Current.CancellationToken);
        (await FindAsync("1:abc")).ShouldBe("gie");
        Storage.Time.Now += TimeSpan.FromMinutes(2);
        await Storage.Get<RetentionService>().PruneAsync(TestContext.Current.CancellationToken);

        (await FindAsync("1:abc")).ShouldBeNull();
    }

    private async Task SendAsync(string activity, string? subject, string? activityId)
    {
        await CommitAsync(activity, subject);
        var lane = (await ClaimAsync()).ShouldHaveSingleItem();
        (await Storage.Outbox.DeliveredAsync(lane, lane.Messages[0].Sequence, release: true, activityId)).ShouldBeTrue();
    }

    private async Task CommitAsync(string activity, string? subject)
    {
        var message = new OutgoingMessage("http://canal/", Encoding.UTF8.GetBytes("text")) { Subject = subject, Tenant = "t" };
        var commit = new TurnCommit(Ana with { Activity = activity }, [], new TurnOutput(new TurnAnswer(202, Body: null), [message]), Storage.Time.Now);
        (await Storage.Turns.CommitAsync(commit)).ShouldBe(CommitStatus.Done);
    }

    private ValueTask<string?> FindAsync(string activityId) => Storage.Get<SentMessages>().FindSubjectAsync("msteams", "19:salon", activityId);

    private async Task<long> SentAsync() => (await Storage.Get<IPersonalData>().ReadAsync("msteams", "29:ana")).Sent;
}
