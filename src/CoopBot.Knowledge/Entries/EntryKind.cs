namespace CoopBot.Knowledge.Entries;

/// <summary>What an entry of the knowledge base is about: the <c>type</c> key of its header.</summary>
public enum EntryKind
{
    /// <summary>A legal form or a mode of co-operation (<c>structure</c>).</summary>
    Structure,

    /// <summary>A notion or a way of co-operating (<c>notion</c>).</summary>
    Notion,

    /// <summary>A step of the co-operation process, with its exercise (<c>etape</c>).</summary>
    Step,

    /// <summary>A real project that a guide tells, with its lesson (<c>exemple</c>).</summary>
    Example,

    /// <summary>A programme, a fund or an organisation that helps (<c>dispositif</c>).</summary>
    Programme,
}
