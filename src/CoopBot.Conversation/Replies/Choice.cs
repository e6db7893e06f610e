using System.Text.Json.Serialization;

namespace CoopBot.Conversation.Replies;

/// <summary>Something that a person may do next: a button where the channel has buttons, a number to type elsewhere.</summary>
/// <param name="Label">What the person reads.</param>
[JsonDerivedType(typeof(Show), "show")]
[JsonDerivedType(typeof(Ask), "ask")]
[JsonDerivedType(typeof(Decide), "decide")]
public abstract record Choice(string Label)
{
    /// <summary>Shows an entry or one of its facets.</summary>
    /// <param name="Label">What the person reads.</param>
    /// <param name="Entry">The slug.</param>
    /// <param name="Facet">The facet's French key, or null for the short answer.</param>
    public sealed record Show(string Label, string Entry, string? Facet) : Choice(Label)
    {
        /// <summary>Which part of a text that is too long for one screen, from 0.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Part { get; init; }
    }

    /// <summary>Asks a question in the person's place.</summary>
    /// <param name="Label">What the person reads.</param>
    /// <param name="Question">The question.</param>
    public sealed record Ask(string Label, string Question) : Choice(Label);

    /// <summary>Decides about what is kept of the person.</summary>
    /// <param name="Label">What the person reads.</param>
    /// <param name="Command">What they decide.</param>
    public sealed record Decide(string Label, DataCommand Command) : Choice(Label);
}
