using System.Text.Json;
using System.Text.Json.Serialization;
using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Feedback;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;

namespace CoopBot.BotFramework.Cards;

/// <summary>
/// What a button of ours carries: an entry, perhaps with a facet, or a question, or a decision about the person's data, or what they think of a reply.
/// </summary>
/// <param name="Entry">The slug of the entry to show, or null.</param>
/// <param name="Facet">The facet's French key, or null for the short answer.</param>
/// <param name="Question">The question to ask, or null.</param>
/// <param name="Decision">The name of a <see cref="DataCommand"/>, or null.</param>
/// <param name="About">The <see cref="Reply.Subject"/> of a reply that is rated or commented, or null.</param>
/// <param name="IsUseful">Whether that reply was useful, or null.</param>
public sealed record SubmitData(
    [property: JsonPropertyName(SubmitData.EntryField)] string? Entry,
    [property: JsonPropertyName("coopbotFacet")] string? Facet,
    [property: JsonPropertyName("coopbotQuestion")] string? Question,
    [property: JsonPropertyName("coopbotDecision")] string? Decision = null,
    [property: JsonPropertyName("coopbotAbout")] string? About = null,
    [property: JsonPropertyName("coopbotUseful")] bool? IsUseful = null)
{
    /// <summary>The name under which the slug of an entry comes back.</summary>
    public const string EntryField = "coopbotEntry";

    /// <summary>The name of the input that a comment is typed in: clients add it to the data.</summary>
    public const string CommentInput = "coopbotComment";

    private const int LongestValue = 300;

    /// <summary>Which part of a text that is too long for one screen, from 0.</summary>
    [JsonPropertyName("coopbotPart"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Part { get; init; }

    /// <summary>Tells Teams to open a dialog about the entry; elsewhere, and so in null, the data is sent as it is.</summary>
    [JsonPropertyName("msteams")]
    public DialogRequest? Dialog { get; init; }

    /// <summary>The data of a choice's button.</summary>
    /// <param name="choice">The choice.</param>
    /// <returns>Data that <see cref="Read"/> understands.</returns>
    public static SubmitData For(Choice choice) => choice switch
    {
        Choice.Show show => new SubmitData(show.Entry, show.Facet, Question: null) { Part = show.Part },
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
        if (Text(value, "coopbotAbout") is { } about) return Rated(value, about);
        return Text(value, EntryField) is { } entry
            ? new UserInput.Picked(entry, Text(value, "coopbotFacet")) { Part = ((JsonElement?)value).NumberField("coopbotPart") ?? 0 }
            : null;
    }

    private static UserInput.Rated? Rated(JsonElement value, string about)
    {
        var isUseful = ((JsonElement?)value).Field("coopbotUseful") is { ValueKind: JsonValueKind.True or JsonValueKind.False } useful
            ? useful.GetBoolean()
            : (bool?)null;
        var comment = Comment.Of(((JsonElement?)value).TextField(CommentInput));
        return isUseful is null && comment is null ? null : new UserInput.Rated(new Rating(new RatedReply.About(about), isUseful, comment));
    }

    private static string? Text(JsonElement value, string name) =>
        ((JsonElement?)value).TextField(name) is { Length: > 0 and <= LongestValue } text ? text : null;
}
