using CoopBot.Harness.Faults;

namespace CoopBot.Tests.Faults;

/// <summary>A channel that sends the same activity several times at once gets one answer.</summary>
[Collection(OneAtATime.Name)]
public sealed class DuplicateTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_sent_five_times_at_once_is_answered_once()
    {
        await using var bed = await TestBed.StartAsync(FaultTest.Program, new FaultPlan(), Stop);
        await SameMessage.SendManyAsync(bed, messages: 50, times: 5);
    }

    [Fact]
    public async Task Five_requests_that_expect_the_reply_get_the_very_same_one_and_count_once()
    {
        await using var bed = await TestBed.StartAsync(FaultTest.Program, new FaultPlan(), Stop);
        await SameMessage.ExpectManyAsync(bed, messages: 50, times: 5);
    }
}
