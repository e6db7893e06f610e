namespace CoopBot.Storage;

/// <summary>This program among those that share the database: a new identity at each start.</summary>
internal sealed class Instance
{
    public byte[] Id { get; } = Guid.NewGuid().ToByteArray();
}
