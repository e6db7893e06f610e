using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace CoopBot.Tests.Hostile;

/// <summary>
/// How the requests of a run are made: the same ones each time, unless the environment asks for more or for others
/// (<c>COOPBOT_HOSTILE_COUNT=200000 COOPBOT_HOSTILE_SEED=7</c>). Nothing else runs meanwhile: memory is measured.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class HostileRun
{
    public const string Name = "Hostile input";
    private const int Usual = 20_000;
    private const int AtOnce = 8;
    private const int MostShown = 5;
    private const int MostBytesShown = 2_000;

    internal static int Seed { get; } = Number("COOPBOT_HOSTILE_SEED", 20261121);

    internal static int Count { get; } = Number("COOPBOT_HOSTILE_COUNT", Usual);

    /// <summary>Makes requests, and fails with the first faults and their numbers.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="end">The number after the last.</param>
    /// <param name="request">Makes one and tells what is wrong with the answer, or null.</param>
    internal static async Task EachAsync(int first, int end, Func<int, Task<string?>> request)
    {
        var faults = new ConcurrentQueue<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForAsync(first, end, options, async (number, _) =>
        {
            if (await request(number) is { } fault) faults.Enqueue($"Number {number}: {fault}");
        });
        faults.Take(MostShown).ShouldBeEmpty($"seed {Seed}");
    }

    /// <summary>The beginning of a body, for a person who looks for a fault.</summary>
    internal static string Shown(byte[] body) => Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, MostBytesShown)));

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
