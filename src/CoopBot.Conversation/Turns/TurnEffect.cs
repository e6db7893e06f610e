namespace CoopBot.Conversation.Turns;

/// <summary>What a decision asks for beside the next state and the replies.</summary>
public enum TurnEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>What is kept about the person is to be read and given to a second decision, as <see cref="UserInput.PersonalDataRead"/>.</summary>
    ReadPersonalData,

    /// <summary>What is kept about the person is to be deleted, the state of this very turn included.</summary>
    ErasePersonalData,

    /// <summary>What is kept of the installation is to be deleted after the shorter time that is configured for it.</summary>
    StartRetention,
}
