using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Feedback;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.References;
using CoopBot.Conversation.Transcripts;
using CoopBot.Conversation.Turns;
using CoopBot.Storage.Databases;
using CoopBot.Storage.Delivery;
using CoopBot.Storage.Feedback;
using CoopBot.Storage.PersonalData;
using CoopBot.Storage.References;
using CoopBot.Storage.Transcripts;
using CoopBot.Storage.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopBot.Storage;

/// <summary>Registers this room's services.</summary>
public static class StorageServices
{
    /// <summary>Adds the ports of Conversation on the configured database. A <see cref="TimeProvider"/>, <see cref="WebOptions"/> and logging must be there.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="storage">Which database.</param>
    /// <param name="retention">How long things are kept.</param>
    /// <param name="instances">How programs know of one another.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException">The connection string is none of PostgreSQL's.</exception>
    public static IServiceCollection AddStorage(
        this IServiceCollection services, StorageOptions storage, RetentionOptions retention, InstanceOptions instances)
    {
        IDatabase database = storage.ConnectionString is { } connectionString
            ? new PostgresDatabase(connectionString)
            : new SqliteDatabase(storage.File);
        services.AddSingleton(retention);
        services.AddSingleton(instances);
        services.AddSingleton<Instance>();
        services.AddSingleton(provider => new ReadyDatabase(database, provider.GetRequiredService<ILogger<ReadyDatabase>>()));
        services.AddSingleton<ITurnStore, TurnStore>();
        services.AddSingleton<ITurnRecords, TurnRecords>();
        services.AddSingleton<IPersonalData, KeptDataReader>();
        services.AddSingleton<IOutbox, Outbox>();
        services.AddSingleton<IDeadLetters, DeadLetters>();
        services.AddSingleton<SentMessages>();
        services.AddSingleton<IRatings, Ratings>();
        services.AddSingleton<RememberedReferences>();
        services.AddSingleton<IConversationReferences, ConversationReferences>();
        services.AddSingleton<ITranscripts, TranscriptStore>();
        services.AddSingleton(provider => new StorageReadiness(provider.GetRequiredService<ReadyDatabase>()));
        services.AddHostedService<StorageStart>();
        services.AddSingleton<RetentionService>();
        services.AddHostedService(provider => provider.GetRequiredService<RetentionService>());
        return services;
    }
}
