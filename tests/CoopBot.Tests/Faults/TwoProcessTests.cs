using CoopBot.Harness.Faults;
using CoopBot.Harness.Load;
using CoopBot.Tests.Storage;

namespace CoopBot.Tests.Faults;

/// <summary>Two programs on one PostgreSQL, each getting every second request: one bot to those who write to it.</summary>
[Collection(OneAtATime.Name)]
public sealed class TwoProcessTests
{
    private static FaultPlan TwoBots => new() { Store = StoreKind.Postgres, Bots = 2 };

    [Fact]
    public async Task Thirty_two_people_in_one_conversation_are_each_answered_in_order()
    {
        var load = new LoadPlan { Conversations = 1, PeopleEach = 32, MessagesEach = 10, Ahead = 10 };
        var tally = await FaultTest.RunAsync(TwoBots with { Load = load });
        tally.Log.AcknowledgedCount.ShouldBe(320);
    }

    [Fact]
    public async Task A_thousand_conversations_are_each_answered_in_order()
    {
        var load = new LoadPlan { Conversations = 1000, MessagesEach = 3, Ahead = 3 };
        var tally = await FaultTest.RunAsync(TwoBots with { Load = load });
        tally.Log.AcknowledgedCount.ShouldBe(3000);
    }

    [Fact]
    public async Task A_program_that_is_killed_leaves_its_work_to_the_other() =>
        await FaultTest.RunAsync(TwoBots with { Kills = 4 });

    [Fact]
    public async Task A_database_that_is_away_for_longer_than_programs_are_taken_for_alive_makes_no_reply_come_twice() =>
        await FaultTest.RunAsync(TwoBots with { ServerRestarts = 2, Outage = TimeSpan.FromSeconds(5) });

    [Fact]
    public async Task A_message_sent_to_both_at_once_is_answered_once()
    {
        PostgresFixture.SkipIfMissing();
        await using var bed = await TestBed.StartAsync(FaultTest.Program, TwoBots, TestContext.Current.CancellationToken);
        await SameMessage.SendManyAsync(bed, messages: 50, times: 4);
    }
}
