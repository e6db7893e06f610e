using System.Text;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.Turns;
using CoopBot.Storage;

namespace CoopBot.Tests.Storage;

/// <summary>What every database must do for turns written down, for what people may see and erase, and for what is kept long enough.</summary>
public abstract class KeepingContract : OutboxContract
{
    private static readonly byte[] Record = Encoding.UTF8.GetBytes("""{"type":"message"}""");

    [Fact]
    public async Task A_turn_written_down_is_taken_up_once_its_program_is_gone_the_oldest_first()
    {
        await Storage.Get<ITurnRecords>().AddAsync(Ana with { Activity = "1" }, Record, Storage.Time.Now);
        await Storage.Get<ITurnRecords>().AddAsync(Ana with { Activity = "0" }, Record.AsMemory(0, 3), Storage.Time.Now.AddSeconds(-1));
        (await Storage.Get<ITurnRecords>().ClaimAsync(10)).ShouldBeEmpty("this program is to take them");

        Storage.Time.Now += new InstanceOptions().TimeToLive + TimeSpan.FromSeconds(1);
        var other = await StartAsync(Options);
        var claimed = await other.Get<ITurnRecords>().ClaimAsync(10);

        claimed.Select(turn => turn.Record.Length).ShouldBe([3, Record.Length]);
        (await other.Get<ITurnRecords>().ClaimAsync(10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_commit_of_a_turn_takes_its_record_away_and_a_record_comes_too_late_after_it()
    {
        await Storage.Get<ITurnRecords>().AddAsync(Ana, Record, Storage.Time.Now);
        (await BeginAsync(Ana)).Given.ShouldBeNull("it is not taken yet");

        (await CommitAsync(Ana, [Write(AnasState, 0, "a")])).ShouldBe(CommitStatus.Done);
        (await CommitAsync(Ana, [Write(AnasState, 1, "b")])).ShouldBe(CommitStatus.Conflict);
        await Storage.Get<ITurnRecords>().AddAsync(Ana, Record, Storage.Time.Now);

        (await BeginAsync(Ana)).Given.ShouldNotBeNull().Code.ShouldBe(202);
        Storage.Time.Now += new InstanceOptions().TimeToLive + TimeSpan.FromSeconds(1);
        (await (await StartAsync(Options)).Get<ITurnRecords>().ClaimAsync(10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_forgotten()
    {
        await Storage.Get<ITurnRecords>().AddAsync(Ana, Record, Storage.Time.Now);
        Storage.Time.Now += new InstanceOptions().TimeToLive + TimeSpan.FromSeconds(1);
        var other = await StartAsync(Options);
        await other.Get<ITurnRecords>().ForgetAsync((await other.Get<ITurnRecords>().ClaimAsync(10)).ShouldHaveSingleItem());

        (await CommitAsync(Ana, [])).ShouldBe(CommitStatus.Done);
    }

    [Fact]
    public async Task What_is_kept_about_a_person_can_be_read_and_nobody_elses()
    {
        var bob = Ana with { Person = "29:bob", Activity = "b" };
        await CommitAsync(Ana with { Activity = "1" }, [Write(AnasState, 0, "a")], answer: new TurnAnswer(200, Record));
        await CommitAsync(Ana with { Activity = "2" }, [Write(StateKey.OfPerson("msteams", "29:ana"), 0, "b")], messages: 2);
        await CommitAsync(Ana with { Activity = "3" }, [Write(StateKey.OfConversation("msteams", "19:salon"), 0, "all")]);
        await Storage.Get<ITurnRecords>().AddAsync(Ana with { Activity = "4" }, Record, Storage.Time.Now);
        await CommitAsync(bob, [Write(StateKey.OfPersonIn("msteams", "19:salon", "29:bob"), 0, "c")], messages: 1);

        var data = await ReadDataAsync("29:ana");

        data.Documents.Select(document => Encoding.UTF8.GetString(document.Json.Span)).ShouldBe(["a", "b"], ignoreOrder: true);
        data.Documents.ShouldAllBe(document => document.Expires == new DateOnly(2027, 5, 20));
        (data.Answers, data.Received, data.Waiting).ShouldBe((1, 1, 2));
        (await ReadDataAsync("29:nobody")).Documents.ShouldBeEmpty();
    }

    [Fact]
    public async Task Erasing_deletes_all_of_it_lets_nobody_write_it_back_and_leaves_the_others_alone()
    {
        var (first, recorded, bob) = (Ana with { Activity = "1" }, Ana with { Activity = "4" }, Ana with { Person = "29:bob", Activity = "b" });
        await CommitAsync(first, [Write(AnasState, 0, "a")], messages: 2, answer: new TurnAnswer(200, Record));
        await Storage.Get<ITurnRecords>().AddAsync(recorded, Record, Storage.Time.Now);
        await CommitAsync(bob, [Write(StateKey.OfPersonIn("msteams", "19:salon", "29:bob"), 0, "c")], messages: 1);

        var erasure = CommitOf(Ana with { Activity = "efface" }, [], messages: 1) with { Effect = TurnEffect.ErasePersonalData };
        (await Storage.Turns.CommitAsync(erasure)).ShouldBe(CommitStatus.Done);

        var left = await ReadDataAsync("29:ana");
        left.Documents.ShouldBeEmpty();
        (left.Answers, left.Received, left.Waiting).ShouldBe((0, 0, 1), "only the reply that says so");
        (await CommitAsync(Next(), [Write(AnasState, 1, "stale")])).ShouldBe(CommitStatus.Conflict);
        (await CommitAsync(recorded, [])).ShouldBe(CommitStatus.Conflict, "what waited is not taken any more");
        (await BeginAsync(first)).Given.ShouldBe(new TurnAnswer(200, Body: null), "and nothing is answered twice");
        (await ReadDataAsync("29:bob")).Documents.Length.ShouldBe(1);
        (await ClaimAsync()).ShouldHaveSingleItem().Messages.Select(message => Encoding.UTF8.GetString(message.Message.Body.Span)).ShouldBe(["b.0", "efface.0"]);
    }

    [Fact]
    public async Task What_is_old_is_deleted_and_what_is_younger_stays()
    {
        await CommitAsync(Ana with { Activity = "1" }, [Write(AnasState, 0, "a")], messages: 1, answer: new TurnAnswer(200, Record));
        var lane = (await ClaimAsync()).ShouldHaveSingleItem();
        await Storage.Outbox.GiveUpAsync(lane, lane.Messages[0].Sequence, "x", release: true);
        await Storage.Get<ITurnRecords>().AddAsync(Ana with { Activity = "written" }, Record, Storage.Time.Now);
        var ages = new RetentionOptions();

        await ExpectAfterAsync(ages.Answers - TimeSpan.FromMinutes(1), (Answers: 1, Letters: 1, Documents: 1));
        await ExpectAfterAsync(TimeSpan.FromMinutes(2), (Answers: 0, Letters: 1, Documents: 1));
        await ExpectAfterAsync(ages.DeadLetters - ages.Answers, (Answers: 0, Letters: 0, Documents: 1));
        await ExpectAfterAsync(ages.Untouched - ages.DeadLetters, (Answers: 0, Letters: 0, Documents: 1));
        await ExpectAfterAsync(TimeSpan.FromDays(1), (Answers: 0, Letters: 0, Documents: 0));
        (await ReadDataAsync("29:ana")).Received.ShouldBe(1, "what is not answered yet is not old");
        (await CommitAsync(Next(), [Write(AnasState, 0, "new")])).ShouldBe(CommitStatus.Done);
    }

    [Fact]
    public async Task Who_goes_on_talking_is_remembered_and_a_large_portion_of_old_things_goes_at_once()
    {
        for (var index = 0; index < 1_100; index += 100)
        {
            await Task.WhenAll(Enumerable.Range(index, 100).Select(number =>
                CommitAsync(Ana with { Activity = $"{number}", Conversation = $"c{number}" }, [Write(StateKey.OfPersonIn("msteams", $"c{number}", "29:ana"), 0, "a")])));
        }

        Storage.Time.Now += new RetentionOptions().Untouched;
        await CommitAsync(Next(), [Write(StateKey.OfPersonIn("msteams", "c7", "29:ana"), 1, "b")]);
        Storage.Time.Now += TimeSpan.FromDays(2);
        await PruneAsync();

        (await ReadDataAsync("29:ana")).Documents.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_removal_starts_the_shorter_clock_of_that_installation_and_a_new_message_ends_it()
    {
        var (ours, theirs) = (Ana with { Installation = "équipe" }, Ana with { Conversation = "autre", Installation = "autre" });
        var (kept, left) = (StateKey.OfPersonIn("msteams", "fil 1", "29:ana"), StateKey.OfPersonIn("msteams", "fil 2", "29:ana"));
        await CommitAsync(ours with { Activity = "1", Conversation = "fil 1" }, [Write(kept, 0, "kept")]);
        await CommitAsync(ours with { Activity = "2", Conversation = "fil 2" }, [Write(left, 0, "left")]);
        await CommitAsync(theirs with { Activity = "3" }, [Write(AnasState, 0, "other")]);

        (await Storage.Turns.CommitAsync(CommitOf(ours with { Activity = null }, []) with { Effect = TurnEffect.StartRetention })).ShouldBe(CommitStatus.Done);
        await CommitAsync(ours with { Activity = "4", Conversation = "fil 1" }, [Write(kept, 1, "back")]);

        Storage.Time.Now += new RetentionOptions().AfterRemoval + TimeSpan.FromDays(1);
        await PruneAsync();
        var start = await (await StartAsync(Options)).Turns.BeginAsync(Next(), [kept, left, AnasState]);
        start.Documents.Select(Text).ShouldBe(["back", null, "other"]);
    }

    private async Task ExpectAfterAsync(TimeSpan wait, (int Answers, int Letters, int Documents) expected)
    {
        Storage.Time.Now += wait;
        await PruneAsync();
        var data = await ReadDataAsync("29:ana");
        ((int)data.Answers, (int)data.Waiting, data.Documents.Length).ShouldBe(expected);
    }

    private Task PruneAsync() => Storage.Get<RetentionService>().PruneAsync(TestContext.Current.CancellationToken);

    private Task<KeptData> ReadDataAsync(string person) => Storage.Get<IPersonalData>().ReadAsync("msteams", person);
}
