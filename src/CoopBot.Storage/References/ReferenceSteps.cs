using CoopBot.Storage.Databases;

namespace CoopBot.Storage.References;

/// <summary>What makes references dead or deletes them: statements to run in the transaction of what causes it.</summary>
internal static class ReferenceSteps
{
    private const string Kill = "UPDATE conversation_reference SET dead = 1 WHERE conversation = $1";
    private const string KillAll = "UPDATE conversation_reference SET dead = 1, expires = CASE WHEN expires < $2 THEN expires ELSE $2 END WHERE installation = $1";
    private const string Delete = "DELETE FROM conversation_reference WHERE person = $1";

    /// <summary>Nothing can be sent to a conversation any more.</summary>
    /// <param name="conversation">Its key.</param>
    public static Step Die(byte[] conversation) => new(Kill, [conversation]);

    /// <summary>The bot was removed.</summary>
    /// <param name="installation">The key of where it was installed.</param>
    /// <param name="expires">The day after which nothing of it is kept.</param>
    public static Step DieAll(byte[] installation, long expires) => new(KillAll, [installation, expires]);

    /// <summary>A person's data is erased.</summary>
    /// <param name="person">The key of the person.</param>
    public static Step Erase(byte[] person) => new(Delete, [person]);
}
