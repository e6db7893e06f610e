using System.Collections.Frozen;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoopBot.BotFramework.Activities;

namespace CoopBot.BotFramework.Connector;

/// <summary>
/// What a connector answered that was no success. Its body has two forms (protocol sheet, 3.1): <c>{"error":{"code"}}</c>, and
/// <c>{"errorCode","message":"{subCode: ...}"}</c>.
/// </summary>
/// <param name="Status">The status.</param>
/// <param name="Code">The code, such as <c>BotNotInConversationRoster</c>, or null where the body tells none.</param>
/// <param name="Trace">The header <c>MS-CV</c>, by which Microsoft's support finds the call, or null.</param>
internal sealed partial record ConnectorFault(HttpStatusCode Status, string? Code, string? Trace)
{
    private const string TraceHeader = "MS-CV";
    private const int LongestWord = 60;

    // Protocol sheet, 3.2, "Forget".
    private static readonly FrozenSet<string> CodesOfBlocked =
        new[] { "BotNotInConversationRoster", "ConversationBlockedByUser", "BotDisabledByAdmin" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Why, for the operator and the log: no personal text.</summary>
    public string Reason => $"HTTP {(int)Status}{(Code is null ? "" : $" {Code}")}{(Trace is null ? "" : $" ({TraceHeader} {Trace})")}";

    /// <summary>Whether nothing at all can be sent to the conversation, until the bot is heard of there again.</summary>
    public bool IsGone => Status switch
    {
        HttpStatusCode.Forbidden => Code is not null && CodesOfBlocked.Contains(Code),
        HttpStatusCode.NotFound => Code == "ConversationNotFound",
        _ => false,
    };

    /// <summary>Reads a response without its body.</summary>
    public static ConnectorFault Of(HttpResponseMessage response) => new(response.StatusCode, Code: null, TraceOf(response));

    /// <summary>Reads a response with the code that its body tells, unless that does not come in time.</summary>
    public static async Task<ConnectorFault> ReadAsync(HttpResponseMessage response, TimeSpan atMost, CancellationToken cancellation)
    {
        using var body = await ConnectorBody.ReadAsync(response.Content, atMost, cancellation);
        return Of(response) with { Code = body is null ? null : CodeOf(body.RootElement) };
    }

    private static string? CodeOf(JsonElement? body) =>
        WordOf(body.Field("error").Field("code"))
        ?? (body.TextField("message") is { } message && SubCode().Match(message) is { Success: true } inner ? inner.Groups["code"].Value : null)
        ?? WordOf(body.Field("errorCode"));

    // It goes to the log and to the operator: a word, or nothing. Some write a number.
    private static string? WordOf(JsonElement? value) =>
        (value is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : value.AsText()) is { Length: > 0 and <= LongestWord } text
        && text.All(char.IsAsciiLetterOrDigit) ? text : null;

    private static string? TraceOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues(TraceHeader, out var values) && values.First() is { Length: > 0 and <= LongestWord } trace
        && trace.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '+' or '/' or '-' or '=') ? trace : null;

    // The message is JSON in a text, or nearly so. Codes are few letters: nothing longer is taken for one.
    [GeneratedRegex("""^\s*\{\s*"?subCode"?\s*:\s*"?(?<code>[A-Za-z0-9]{1,60})"?\s*[,}]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SubCode();
}
