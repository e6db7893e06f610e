using System.Net;
using CoopBot.Harness.Faults;
using CoopBot.Harness.Load;

namespace CoopBot.Tests.Faults;

/// <summary>Sends each message several times at once, to the bots in turn.</summary>
internal static class SameMessage
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Each message is acknowledged each time, and answered once at the connector.</summary>
    public static async Task SendManyAsync(TestBed bed, int messages, int times)
    {
        using var client = new BotClient(bed.Connector.ServiceUrl);
        for (var number = 0; number < messages; number++)
        {
            var message = new SentMessage(new Participant("c", "p"), number);
            bed.Log.Send(message);
            foreach (var response in await AtOnceAsync(bed, client, message, times, expectsReplies: false))
            {
                response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
                response.Dispose();
            }
        }

        await bed.Log.AllAnsweredAsync().WaitAsync(TimeSpan.FromSeconds(60), Stop);
        await CountOnceAsync(bed, messages);
        bed.Log.RepeatCount.ShouldBe(0);
        bed.Log.Misplaced.ShouldBeEmpty();
    }

    /// <summary>Each message gets the same bytes each time, and nothing goes to the connector.</summary>
    public static async Task ExpectManyAsync(TestBed bed, int messages, int times)
    {
        using var client = new BotClient(bed.Connector.ServiceUrl);
        for (var number = 0; number < messages; number++)
        {
            var bodies = new List<string>();
            foreach (var response in await AtOnceAsync(bed, client, new SentMessage(new Participant("c", "p"), number), times, expectsReplies: true))
            {
                response.StatusCode.ShouldBe(HttpStatusCode.OK);
                bodies.Add(await response.Content.ReadAsStringAsync(Stop));
                response.Dispose();
            }

            bodies.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem().ShouldContain("\"activities\":[{");
        }

        await CountOnceAsync(bed, messages);
        bed.Log.Unasked.ShouldBeEmpty();
    }

    private static Task<HttpResponseMessage[]> AtOnceAsync(TestBed bed, BotClient client, SentMessage message, int times, bool expectsReplies) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(time => client.SendAsync(bed.Bots[time % bed.Bots.Count].Address, message, expectsReplies)));

    // Once the bots have stopped, nothing more can come.
    private static async Task CountOnceAsync(TestBed bed, int messages)
    {
        foreach (var bot in bed.Bots) (await bot.StopAsync(Stop)).ShouldBe(0, bot.Output);
        var counts = await bed.Store.CountAsync(Stop);
        counts.ShouldBe(new(Versions: messages, Inbox: messages, Outbox: 0, DeadLetters: 0));
    }
}
