using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using CoopBot.Harness.Stores;
using CoopBot.Tests.Storage;

namespace CoopBot.Tests.Hostile;

/// <summary>Whatever is sent to the bot's endpoint, it answers, sends nothing of it back as text, logs nothing of it, and does not grow.</summary>
[Collection(HostileRun.Name)]
public sealed class HostileInputTests
{
    // What caches still take in until they are full: 7 MB, and 1 MB in the last two thirds of a run three times as long. A kilobyte kept of each
    // request would be more.
    private const long MostGrowth = 12 * 1024 * 1024;
    private const int MostBytes = 1024 * 1024;

    [Fact]
    public async Task Hostile_activities_are_answered_and_leave_nothing_behind()
    {
        await using var bot = await HostileBot.StartAsync(new SqliteStore());
        await SendAsync(bot, 0, HostileRun.Count / 3);
        var before = await MemoryAsync(bot);
        await SendAsync(bot, HostileRun.Count / 3, HostileRun.Count);
        var growth = await MemoryAsync(bot) - before;

        TestContext.Current.TestOutputHelper?.WriteLine($"{bot.Connector.Received} messages delivered, memory grew by {growth / 1024} KB");
        bot.NothingLeft();
        bot.Connector.Received.ShouldBeGreaterThan(HostileRun.Count / 20);
        growth.ShouldBeLessThan(MostGrowth);
    }

    [Fact]
    public async Task On_PostgreSQL_as_well()
    {
        PostgresFixture.SkipIfMissing();
        await using var bot = await HostileBot.StartAsync(await PostgresStore.StartAsync(TestContext.Current.CancellationToken));
        await SendAsync(bot, 0, HostileRun.Count / 10);
        await bot.DeliveredAsync();
        bot.NothingLeft();
    }

    private static async Task SendAsync(HostileBot bot, int first, int end)
    {
        var activities = new HostileActivities(HostileRun.Seed);
        var statuses = new ConcurrentDictionary<HttpStatusCode, int>();
        await HostileRun.EachAsync(first, end, async number =>
        {
            var body = activities.At(number);
            if (body.Length > MostBytes) return await RefusalOfAsync(bot, body);
            var (status, answer) = await bot.PostAsync("/api/messages", body);
            statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
            return FaultOf((int)status, answer) is { } fault ? $"{fault} {HostileRun.Shown(body)}" : null;
        });

        // A run that is refused at the door tries nothing.
        (statuses.GetValueOrDefault(HttpStatusCode.OK) + statuses.GetValueOrDefault(HttpStatusCode.Accepted)).ShouldBeGreaterThan((end - first) / 4);
    }

    // The service need not read on until the end of what is too long: the connection may break before its answer is read.
    private static async Task<string?> RefusalOfAsync(HostileBot bot, byte[] body)
    {
        try
        {
            var (status, _) = await bot.PostAsync("/api/messages", body);
            return status == HttpStatusCode.RequestEntityTooLarge ? null : $"Too large a body was answered {status}.";
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    // 501 is what the protocol says to an invoke that the bot does not know.
    private static string? FaultOf(int status, byte[] answer)
    {
        if (status is >= 500 and not 501) return $"Answered {status}.";
        if (status != 200 || answer.Length == 0) return null;
        using var json = JsonDocument.Parse(answer);
        return SentCheck.FaultOf(json.RootElement);
    }

    private static async Task<long> MemoryAsync(HostileBot bot)
    {
        await bot.DeliveredAsync();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
