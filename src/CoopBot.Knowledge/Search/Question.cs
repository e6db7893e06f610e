using System.Collections.Immutable;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>What was recognised in a member's message.</summary>
public sealed record Question
{
    /// <summary>The entries named, in the order of the message.</summary>
    public required ImmutableArray<Entry> Named { get; init; }

    /// <summary>The facets asked for, in the order of the message.</summary>
    public required ImmutableArray<Facet> Facets { get; init; }

    /// <summary>The stems that say what the question is about.</summary>
    public required ImmutableArray<QuestionTerm> Terms { get; init; }

    /// <summary>The intent, where the message is nothing else.</summary>
    public Intent? Intent { get; init; }

    /// <summary>What the message asks the bot to do, or null.</summary>
    public Request? Request { get; init; }

    /// <summary>What to ask back, where the message is nothing but a known vague phrase.</summary>
    public Clarification? Clarification { get; init; }

    /// <summary>The entries between which a message hesitates that says nothing but the word that starts their names ("le groupement").</summary>
    public ImmutableArray<Entry> Alternatives { get; init; } = [];

    /// <summary>The kind of figure that it asks for.</summary>
    public Quantity Figure { get; init; }

    /// <summary>Whether it asks what a thing is.</summary>
    public bool AsksWhat { get; init; }

    /// <summary>Whether it asks to compare.</summary>
    public bool Compares { get; init; }

    /// <summary>Whether it names several entries and says hardly anything else.</summary>
    public bool NamesOnly { get; init; }

    /// <summary>Whether two names stand side by side but for a word such as "ou": "une asso ou une SCIC".</summary>
    public bool NamesJoined { get; init; }

    /// <summary>Whether it tells the situation of who asks.</summary>
    public bool TellsSituation { get; init; }

    /// <summary>Whether it holds a phrase that is never answered.</summary>
    public bool IsRefused { get; init; }

    /// <summary>How it points at what was said before.</summary>
    public BackReference Reference { get; init; }

    /// <summary>The words that were read as others.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The number of words, fillers included and articles left out.</summary>
    public required int WordCount { get; init; }
}
