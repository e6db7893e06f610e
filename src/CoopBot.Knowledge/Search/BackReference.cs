namespace CoopBot.Knowledge.Search;

/// <summary>How a question that names no entry points at what was said before.</summary>
public enum BackReference
{
    /// <summary>It does not, or it names an entry.</summary>
    None,

    /// <summary>By a pronoun or possessive ("elle peut vendre ?"), which may also mean nothing ("quel temps fait-il ?").</summary>
    Pronoun,

    /// <summary>It goes on ("et sa gouvernance ?") or asks for a facet and nothing else ("un exemple ?").</summary>
    Continuation,
}
