using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopBot.Commands;

/// <summary>How <c>coopbot ask --json</c> writes.</summary>
[JsonSerializable(typeof(AnswerLine))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>Leaves accents and apostrophes as they are: the output goes to a program or a terminal, never into a page.</summary>
    public static AnswerJson Readable { get; } =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
