namespace CoopBot.Knowledge.Language;

/// <summary>Something that a member asks the bot to do, and not to explain.</summary>
public enum RequestKind
{
    /// <summary>To run a step's exercise (<c>exercice</c>); the step is its parameter.</summary>
    Exercise,

    /// <summary>To play the quiz (<c>quiz</c>).</summary>
    Quiz,

    /// <summary>To find the structure that suits (<c>orientation</c>).</summary>
    Orientation,
}
