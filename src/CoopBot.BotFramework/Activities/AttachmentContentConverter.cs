using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Activities;

/// <summary>Writes a card of ours in place; reads any content as the JSON that it is. The options are those of <see cref="BotJson"/>.</summary>
public sealed class AttachmentContentConverter : JsonConverter<AttachmentContent>
{
    /// <inheritdoc/>
    public override AttachmentContent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new AttachmentContent.Received(JsonSerializer.Deserialize<JsonElement>(ref reader, options));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AttachmentContent value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case AttachmentContent.Ours ours:
                JsonSerializer.Serialize(writer, ours.Card, options);
                break;
            case AttachmentContent.Preview preview:
                JsonSerializer.Serialize(writer, preview.Card, options);
                break;
            case AttachmentContent.Received received:
                received.Json.WriteTo(writer);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value));
        }
    }
}
