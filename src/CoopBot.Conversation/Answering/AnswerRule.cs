namespace CoopBot.Conversation.Answering;

/// <summary>Which rule chose a reply.</summary>
public enum AnswerRule
{
    /// <summary>The message has no word.</summary>
    Empty,

    /// <summary>The message stands for a button, by its number or its label.</summary>
    TypedChoice,

    /// <summary>The message holds a phrase that is never answered.</summary>
    Refusal,

    /// <summary>A greeting, thanks or a call for help.</summary>
    SmallTalk,

    /// <summary>The message asks what is kept about the person, or to have it deleted.</summary>
    PersonalData,

    /// <summary>The message says whether the last reply was useful.</summary>
    Rating,

    /// <summary>The message is too vague: the bot asks back.</summary>
    Clarification,

    /// <summary>The message goes on from the turn before.</summary>
    FollowUp,

    /// <summary>The message compares subjects.</summary>
    Comparison,

    /// <summary>The message asks the bot to do something.</summary>
    Request,

    /// <summary>The message tells a situation that a structure answers.</summary>
    Situation,

    /// <summary>A passage of the base answers the message.</summary>
    Search,

    /// <summary>No passage is near enough, but the message asks what a named subject is.</summary>
    Presentation,

    /// <summary>Nothing in the base answers the message.</summary>
    Unknown,
}
