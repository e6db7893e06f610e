namespace CoopBot.Knowledge.Language;

/// <summary>What kind of figure a question asks for; a passage without one does not answer it.</summary>
[Flags]
public enum Quantity
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>An amount of money (<c>argent</c>).</summary>
    Money = 1,

    /// <summary>A year (<c>annee</c>).</summary>
    Year = 2,

    /// <summary>A length of time (<c>duree</c>).</summary>
    Duration = 4,

    /// <summary>Any number (<c>nombre</c>).</summary>
    Number = 8,
}
