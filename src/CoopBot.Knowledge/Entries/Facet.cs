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

    /// <summary>Who takes part, runs or finances (<c>## Acteurs</c>).</summary>
    Actors,

    /// <summary>The means of a step (<c>## Moyens</c>).</summary>
    Means,

    /// <summary>The tools to use (<c>## Outils</c>).</summary>
    Tools,

    /// <summary>What a step's exercise asks (<c>## Exercice</c>).</summary>
    Exercise,

    /// <summary>How to go about it (<c>## Comment faire</c>).</summary>
    Method,

    /// <summary>What holds people back, and the guides' advice (<c>## Freins et conseils</c>).</summary>
    Brakes,

    /// <summary>Who may apply to a programme (<c>## Bénéficiaires</c>).</summary>
    Beneficiaries,

    /// <summary>What a programme gives, and for how long (<c>## Montants et durées</c>).</summary>
    Amounts,

    /// <summary>What a programme asks of a project (<c>## Critères</c>).</summary>
    Criteria,

    /// <summary>How to apply, step by step (<c>## Démarche</c>).</summary>
    Application,

    /// <summary>Whom to turn to (<c>## Contact</c>).</summary>
    Contact,

    /// <summary>The dates and steps of a real project (<c>## Parcours</c>).</summary>
    Story,

    /// <summary>What a real project teaches (<c>## Leçons</c>).</summary>
    Lessons,

    /// <summary>Guides and sites to read next (<c>## Pour aller plus loin</c>).</summary>
    FurtherReading,
}
