using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CoopBot.Harness.Bots;

/// <summary>The real program in a process of its own, which can be killed and started again on the same port.</summary>
/// <param name="program">The path of <c>coopbot.dll</c>.</param>
/// <param name="settings">Its arguments, besides the address and the test's patience.</param>
public sealed class BotProcess(string program, IReadOnlyList<string> settings) : IAsyncDisposable
{
    private const string Listening = "CoopBot écoute sur ";
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(60);

    private readonly RecentLines _output = new(300);
    private Process? _process;
    private TaskCompletionSource _listens = new();

    /// <summary>Where it listens, whenever it runs.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Find()}/");

    /// <summary>The last lines that it wrote, over all its lives.</summary>
    public string Output => _output.ToString();

    /// <summary>Starts it, without waiting until it listens.</summary>
    public void Start()
    {
        _process?.Dispose();
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _listens = listens;
        var start = new ProcessStartInfo("dotnet", [program, .. BotSettings.Of(Address), .. settings])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // As the runtime does unless told otherwise, in milliseconds (hexadecimal): starting costs half, which counts when it is all that happens.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "64";
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        _output.Add($"-- process {_process.Id} started");
        _process.OutputDataReceived += (_, line) =>
        {
            _output.Add(line.Data);
            if (line.Data?.StartsWith(Listening, StringComparison.Ordinal) == true) listens.TrySetResult();
        };
        _process.ErrorDataReceived += (_, line) => _output.Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits until it says that it listens.</summary>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="InvalidOperationException">It ended instead; the message holds what it wrote.</exception>
    /// <exception cref="TimeoutException">It does neither.</exception>
    public async Task ListeningAsync(CancellationToken cancellation)
    {
        var first = await Task.WhenAny(_listens.Task, Running.WaitForExitAsync(cancellation)).WaitAsync(StartTime, cancellation);
        if (first != _listens.Task && !_listens.Task.IsCompleted)
            throw new InvalidOperationException($"The bot ended instead of listening:\n{Output}");
    }

    /// <summary>Kills it as the machine's failure would: it is told nothing.</summary>
    /// <returns>When it is gone.</returns>
    public async Task KillAsync()
    {
        Running.Kill();
        await Running.WaitForExitAsync();
        _output.Add("-- killed");
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>Its exit code.</returns>
    /// <exception cref="TimeoutException">It does not stop.</exception>
    public async Task<int> StopAsync(CancellationToken cancellation)
    {
        var id = Running.Id.ToString(CultureInfo.InvariantCulture);
        await Command.RunAsync("sh", ["-c", $"kill -TERM {id}"], cancellation);
        await Running.WaitForExitAsync(cancellation).WaitAsync(StopTime, cancellation);
        return Running.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private Process Running => _process ?? throw new InvalidOperationException("The bot was not started.");
}
