using System.Text;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.References;
using CoopBot.Conversation.Turns;
using CoopBot.Storage;

namespace CoopBot.Tests.Storage;

/// <summary>What every database must do for conversation references. Numbers in names are rows of the protocol's conformance sheet.</summary>
public abstract class ReferenceContract : RatingContract
{
    private static readonly OutgoingMessage Message = new("http://canal/", Encoding.UTF8.GetBytes("text"));

    private IConversationReferences References => Storage.Get<IConversationReferences>();

    private ConversationReference Anas => new("msteams", "a:ana", "https://smba.trafficmanager.net/emea/", "28:bot", Storage.Time.Now)
    {
        Person = "29:ana",
        Locale = "fr-FR",
        Tenant = "5b0e4b0e-0000-4000-8000-000000000001",
        IsVerified = true,
    };

    private ConversationReference Thread => new("msteams", "19:salon;messageid=1", "https://smba.trafficmanager.net/emea/", "28:bot", Storage.Time.Now)
    {
        Installation = "19:équipe",
    };

    [Fact]
    public async Task Row_37_a_reference_is_found_as_it_was_kept_by_its_conversation_and_a_private_one_by_its_person()
    {
        await References.RememberAsync(Anas);
        await References.RememberAsync(Thread);

        (await References.FindAsync("msteams", "a:ana")).ShouldBe(Anas);
        (await References.FindAsync("msteams", "19:salon;messageid=1")).ShouldBe(Thread);
        (await References.FindPrivateAsync("msteams", "29:ana")).ShouldBe(Anas);
        (await References.FindAsync("webchat", "a:ana")).ShouldBeNull();
        (await References.FindPrivateAsync("msteams", "29:bob")).ShouldBeNull();
    }

    [Fact]
    public async Task The_newest_reference_counts()
    {
        await References.RememberAsync(Anas);
        await References.RememberAsync(Anas with { Service = "https://smba.trafficmanager.net/amer/", Locale = "en-GB" });

        var found = (await (await StartAsync(Options)).Get<IConversationReferences>().FindAsync("msteams", "a:ana")).ShouldNotBeNull();
        (found.Service, found.Locale).ShouldBe(("https://smba.trafficmanager.net/amer/", "en-GB"));
    }

    [Fact]
    public async Task What_did_not_change_is_written_once_a_day()
    {
        var first = Anas;
        await References.RememberAsync(first);
        Storage.Time.Now += TimeSpan.FromHours(23);
        await References.RememberAsync(Anas);
        (await References.FindAsync("msteams", "a:ana"))!.Seen.ShouldBe(first.Seen);

        Storage.Time.Now += TimeSpan.FromHours(1);
        await References.RememberAsync(Anas);
        (await References.FindAsync("msteams", "a:ana"))!.Seen.ShouldBe(Storage.Time.Now);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\ud800")]
    [InlineData("é🙂' OR 1=1 --")]
    public async Task Identities_may_hold_any_character(string odd)
    {
        await References.RememberAsync(Anas with { Conversation = odd, Installation = odd, Person = odd, Locale = odd, Tenant = odd });

        (await References.FindAsync("msteams", odd)).ShouldNotBeNull();
        (await References.FindPrivateAsync("msteams", odd)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Messages_are_left_in_order_behind_those_that_wait()
    {
        await References.RememberAsync(Anas);
        await CommitAsync(Next() with { Conversation = "a:ana" }, [], messages: 1);

        (await References.LeaveAsync(Anas, [Message with { Subject = "gie" }, Message], Storage.Time.Now)).ShouldBeTrue();

        var lane = (await ClaimAsync()).ShouldHaveSingleItem();
        lane.Messages.Length.ShouldBe(3);
        lane.Messages.Select(message => message.Message.Subject).ShouldBe([null, "gie", null]);
        (await ReadDataAsync()).Waiting.ShouldBe(3, "they belong to the person");
    }

    [Fact]
    public async Task Row_45_what_nothing_can_be_sent_to_any_more_is_dead_and_the_next_run_skips_it()
    {
        await References.RememberAsync(Anas);
        (await References.LeaveAsync(Anas, [Message], Storage.Time.Now)).ShouldBeTrue();
        var lane = (await ClaimAsync()).ShouldHaveSingleItem();

        await Storage.Outbox.GiveUpAsync(lane, lane.Messages[0].Sequence, "HTTP 403 BotNotInConversationRoster", release: true, isGone: true);

        (await References.LeaveAsync(Anas, [Message], Storage.Time.Now)).ShouldBeFalse();
        (await ClaimAsync()).ShouldBeEmpty();
        (await References.FindAsync("msteams", "a:ana")).ShouldBeNull();
        (await References.FindPrivateAsync("msteams", "29:ana")).ShouldBeNull();

        await References.RememberAsync(Anas);
        (await References.LeaveAsync(Anas, [Message], Storage.Time.Now)).ShouldBeTrue("the channel named it again");
    }

    [Fact]
    public async Task A_message_that_is_refused_for_itself_leaves_the_reference_alive()
    {
        await References.RememberAsync(Anas);
        await References.LeaveAsync(Anas, [Message], Storage.Time.Now);
        var lane = (await ClaimAsync()).ShouldHaveSingleItem();

        await Storage.Outbox.GiveUpAsync(lane, lane.Messages[0].Sequence, "HTTP 413", release: true);

        (await References.FindAsync("msteams", "a:ana")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Row_38_a_removal_kills_all_references_of_that_installation_and_a_new_message_revives_its_own()
    {
        var other = Thread with { Conversation = "19:autre" };
        foreach (var reference in (ConversationReference[])[Anas, Thread, other]) await References.RememberAsync(reference);

        var removal = CommitOf(Next() with { Conversation = "19:équipe", Installation = "19:équipe" }, []) with { Effect = TurnEffect.StartRetention };
        (await Storage.Turns.CommitAsync(removal)).ShouldBe(CommitStatus.Done);

        (await References.FindAsync("msteams", Thread.Conversation)).ShouldBeNull();
        (await References.LeaveAsync(other, [Message], Storage.Time.Now)).ShouldBeFalse();
        (await References.FindAsync("msteams", "a:ana")).ShouldNotBeNull();
        await References.RememberAsync(Thread);
        (await References.FindAsync("msteams", Thread.Conversation)).ShouldBe(Thread);
        (await References.FindAsync("msteams", other.Conversation)).ShouldBeNull();

        // What was removed is kept for the shorter time, what came back for the longer.
        Storage.Time.Now += new RetentionOptions().AfterRemoval + TimeSpan.FromDays(1);
        await Storage.Get<RetentionService>().PruneAsync(TestContext.Current.CancellationToken);
        (await References.LeaveAsync(Thread, [Message], Storage.Time.Now)).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_asks_sees_that_they_can_be_written_to_and_until_when_and_who_erases_their_data_is_written_to_no_more()
    {
        await References.RememberAsync(Anas);
        await References.RememberAsync(Thread);
        (await ReadDataAsync()).Reachable.ShouldBe(new DateOnly(2027, 5, 20));

        await Storage.Turns.CommitAsync(CommitOf(Next(), []) with { Effect = TurnEffect.ErasePersonalData });

        (await ReadDataAsync()).Reachable.ShouldBeNull();
        (await References.LeaveAsync(Anas, [Message], Storage.Time.Now)).ShouldBeFalse();
        (await References.FindAsync("msteams", Thread.Conversation)).ShouldBe(Thread, "nobody in particular is written to there");
        await References.RememberAsync(Anas);
        (await ReadDataAsync()).Reachable.ShouldNotBeNull("they wrote again");
    }

    [Fact]
    public async Task A_reference_that_nobody_touches_goes_with_the_rest()
    {
        await References.RememberAsync(Anas);

        Storage.Time.Now += new RetentionOptions().Untouched;
        await Storage.Get<RetentionService>().PruneAsync(TestContext.Current.CancellationToken);
        (await ReadDataAsync()).Reachable.ShouldNotBeNull();
        Storage.Time.Now += TimeSpan.FromDays(1);
        await Storage.Get<RetentionService>().PruneAsync(TestContext.Current.CancellationToken);

        (await ReadDataAsync()).Reachable.ShouldBeNull();
    }

    private Task<KeptData> ReadDataAsync() => Storage.Get<IPersonalData>().ReadAsync("msteams", "29:ana");
}
