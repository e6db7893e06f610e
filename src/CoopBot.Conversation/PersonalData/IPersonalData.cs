namespace CoopBot.Conversation.PersonalData;

/// <summary>Reads what is kept about a person.</summary>
public interface IPersonalData
{
    /// <summary>Reads it.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="person">The person in it.</param>
    /// <returns>All of it.</returns>
    /// <exception cref="Turns.StorageUnavailableException">The storage cannot be reached.</exception>
    Task<KeptData> ReadAsync(string channel, string person);
}
