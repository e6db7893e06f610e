using System.Text.Encodings.Web;
using System.Text.Json;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Invokes;

/// <summary>Writes the answers to invokes that only read: HTTP 200 with a body.</summary>
internal static class InvokeBody
{
    // French is written as it is: see ActivityBytes.
    private static readonly InvokeJson Json =
        new(new JsonSerializerOptions(InvokeJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The answer with the result of a search from the compose box.</summary>
    public static TurnAnswer Of(ComposeExtensionResult result) =>
        Answer(JsonSerializer.SerializeToUtf8Bytes(new ComposeExtensionResponse(result), Json.ComposeExtensionResponse));

    /// <summary>The answer with what a dialog shows.</summary>
    public static TurnAnswer Of(DialogTask task) => Answer(JsonSerializer.SerializeToUtf8Bytes(new DialogResponse(task), Json.DialogResponse));

    /// <summary>The answer with what a typeahead proposes.</summary>
    public static TurnAnswer Of(TypeaheadResults results) => Answer(JsonSerializer.SerializeToUtf8Bytes(new TypeaheadResponse(results), Json.TypeaheadResponse));

    private static TurnAnswer Answer(byte[] body) => new(StatusCodes.Status200OK, body);
}
