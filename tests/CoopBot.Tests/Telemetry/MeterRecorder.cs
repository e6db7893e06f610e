using System.Diagnostics.Metrics;
using System.Globalization;
using System.Threading.Channels;
using CoopBot.Conversation;
using Microsoft.Extensions.DependencyInjection;

namespace CoopBot.Tests.Telemetry;

/// <summary>Notes what the bot's instruments measure, for one meter factory of its own.</summary>
internal sealed class MeterRecorder : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly Channel<(string Key, double Value)> _measures = Channel.CreateUnbounded<(string, double)>();
    private readonly Dictionary<string, List<double>> _seen = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    public MeterRecorder()
    {
        Meters = _services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == BotMeter.Name && instrument.Meter.Scope == Meters) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    public IMeterFactory Meters { get; }

    /// <summary>Everything measured so far, as <c>name{tag=value,tag=value}</c> with the values.</summary>
    public IReadOnlyDictionary<string, List<double>> Seen
    {
        get
        {
            while (_measures.Reader.TryRead(out var measure)) Add(measure);
            return _seen;
        }
    }

    /// <summary>The same with how often, and without the durations, whose values are the clock's.</summary>
    public IReadOnlyList<string> Counts =>
        [.. Seen.Select(seen => $"{seen.Key} {seen.Value.Count}").Order(StringComparer.Ordinal)];

    /// <summary>What the gauges show now, as <c>name value</c>.</summary>
    public IReadOnlyList<string> Gauges()
    {
        _seen.Clear();
        _listener.RecordObservableInstruments();
        return [.. Seen.Select(seen => string.Create(CultureInfo.InvariantCulture, $"{seen.Key} {seen.Value.Single()}")).Order(StringComparer.Ordinal)];
    }

    /// <summary>Waits until so many measures were made in all.</summary>
    public async Task WaitForAsync(int measures)
    {
        while (Seen.Values.Sum(values => values.Count) < measures) Add(await _measures.Reader.ReadAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = string.Join(",", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        _measures.Writer.TryWrite((labels.Length == 0 ? instrument.Name : $"{instrument.Name}{{{labels}}}", value));
    }

    private void Add((string Key, double Value) measure)
    {
        if (!_seen.TryGetValue(measure.Key, out var values)) _seen[measure.Key] = values = [];
        values.Add(measure.Value);
    }
}
