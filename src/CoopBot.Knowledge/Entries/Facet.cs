namespace CoopBot.Knowledge.Entries;

/// <summary>One side of a subject that a member may ask about; each has one <c>##</c> section in an entry's file.</summary>
public enum Facet
{
    /// <summary>What it is, in full (<c>## Définition</c>).</summary>
    Definition,

    /// <summary>Money to bring and commitments to take (<c>## Capital et engagement</c>).</summary>
    Capital,

    /// <summary>Who decides and how (<c>## Gouvernance</c>).</summary>
    Governance,

    /// <summary>What speaks for it (<c>## Avantages</c>).</summary>
    Advantages,

    /// <summary>Drawbacks, risks and legal limits (<c>## Limites</c>).</summary>
    Limits,

    /// <summary>The guides' judgement: when it fits and when not (<c>## Avis</c>).</summary>
    Opinion,

    /// <summary>What makes it succeed (<c>## Clés de réussite</c>).</summary>
    SuccessKeys,

    /// <summary>Real examples and their lessons (<c>## Exemples</c>).</summary>
    Examples,

    /// <summary>How it is set up (<c>## Étapes de création</c>).</summary>
    Creation,

    /// <summary>What a step aims at (<c>## Objectifs</c>).</summary>
    Objectives,

    /// <summary>Who takes part in a step (<c>## Acteurs</c>).</summary>
    Actors,

    /// <summary>The means of a step (<c>## Moyens</c>).</summary>
    Means,

    /// <summary>The tools of a step (<c>## Outils</c>).</summary>
    Tools,

    /// <summary>What a step's exercise asks (<c>## Exercice</c>).</summary>
    Exercise,

    /// <summary>Guides and sites to read next (<c>## Pour aller plus loin</c>).</summary>
    FurtherReading,
}
