using System.Text.Json;
using System.Text.Json.Serialization;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Cards;

/// <summary>What a button of ours carries: an entry, perhaps with a facet, or a question, or a decision about the person's data.</summary>
/// <param name="Entry">The slug of the entry to show, or null.</param>
/// <param name="Facet">The facet's French key, or null for the short answer.</param>
/// <param name="Question">The question to ask, or null.</param>
/// <param name="Decision">The name of a <see cref="DataCommand"/>, or null.</param>
public sealed record SubmitData(
    [property: JsonPropertyName("coopbotEntry")] string? Entry,
    [property: JsonPropertyName("coopbotFacet")] string? Facet,
    [property: JsonPropertyName("coopbotQuestion")] string? Question,
    [property: JsonPropertyName("coopbotDecision")] string? Decision = null)
{
    private const int LongestValue = 300;

    /// <summary>The data of a choice's button.</summary>
    /// <param name="choice">The choice.</param>
    /// <returns>Data that <see cref="Read"/> understands.</returns>
    public static SubmitData For(Choice choice) => choice switch
    {
        Choice.Show show => new SubmitData(show.Entry, show.Facet, Question: null),
        Choice.Ask ask => new SubmitData(Entry: null, Facet: null, ask.Question),
        Choice.Decide decide => new SubmitData(Entry: null, Facet: null, Question: null, decide.Command.ToString()),
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    /// <summary>What a button press means. The value comes from a client: anything may be in it.</summary>
    /// <param name="value">The <c>value</c> of a message.</param>
    /// <returns>The input, or null when the value is none of ours.</returns>
    public static UserInput? Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return null;
        if (Text(value, "coopbotQuestion") is { } question) return new UserInput.Said(question);
        if (Text(value, "coopbotDecision") is { } decision)
            return Enum.GetNames<DataCommand>().Contains(decision, StringComparer.Ordinal) ? new UserInput.Decided(Enum.Parse<DataCommand>(decision)) : null;
        return Text(value, "coopbotEntry") is { } entry
            ? new UserInput.Picked(entry, Text(value, "coopbotFacet"))
            : null;
    }

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var property)
        && property.ValueKind == JsonValueKind.String
        && property.GetString() is { Length: > 0 and <= LongestValue } text
            ? text
            : null;
}
