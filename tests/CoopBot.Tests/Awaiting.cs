namespace CoopBot.Tests;

/// <summary>Waits for what the code under test does. A test that waits in vain fails instead of hanging.</summary>
internal static class Awaiting
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static Task Soon(this Task task) => task.WaitAsync(Longest, TestContext.Current.CancellationToken);

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Longest, TestContext.Current.CancellationToken);

    public static Task<T> Soon<T>(this ValueTask<T> task) => task.AsTask().Soon();
}
