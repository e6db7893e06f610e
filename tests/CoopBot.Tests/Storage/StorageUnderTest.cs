using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Transcripts;
using CoopBot.Conversation.Turns;
using CoopBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace CoopBot.Tests.Storage;

/// <summary>The storage of one program, as the program composes it, started.</summary>
internal sealed class StorageUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private bool _isStopped;

    private StorageUnderTest(ServiceProvider services) => _services = services;

    public required ManualTime Time { get; init; }

    public ITurnStore Turns => Get<ITurnStore>();

    public IOutbox Outbox => Get<IOutbox>();

    public IDeadLetters DeadLetters => Get<IDeadLetters>();

    public StorageReadiness Readiness => Get<StorageReadiness>();

    public static async Task<StorageUnderTest> StartAsync(StorageOptions options, ManualTime? time = null, RetentionOptions? retention = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(new TestLog()));
        var clock = time ?? new ManualTime();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(new WebOptions());
        services.AddSingleton<IHostApplicationLifetime, ApplicationLifetime>();
        services.AddStorage(options, retention ?? new RetentionOptions(), new InstanceOptions());
        var storage = new StorageUnderTest(services.BuildServiceProvider()) { Time = clock };
        foreach (var service in storage._services.GetServices<IHostedService>()) await service.StartAsync(TestContext.Current.CancellationToken);
        return storage;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        if (_isStopped) return;
        _isStopped = true;
        foreach (var service in _services.GetServices<IHostedService>()) await service.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
