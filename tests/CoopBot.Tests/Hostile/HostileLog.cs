using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CoopBot.Tests.Hostile;

/// <summary>Keeps what must not be in a log: faults, and anything that a person wrote.</summary>
internal sealed class HostileLog : ILoggerProvider, ILogger
{
    private const int Most = 20;
    private readonly ConcurrentQueue<string> _offences = [];

    /// <summary>The first lines that must not be there.</summary>
    public IReadOnlyCollection<string> Offences => _offences;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel) || _offences.Count >= Most) return;
        var line = $"{logLevel}: {formatter(state, exception)} {exception}";
        if (logLevel >= LogLevel.Error || line.Contains(HostileJson.Mark, StringComparison.OrdinalIgnoreCase) || line.Contains("unhandled", StringComparison.OrdinalIgnoreCase))
            _offences.Enqueue(line);
    }

    public void Dispose()
    {
    }
}
