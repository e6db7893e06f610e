using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopBot.BotFramework.Activities;

/// <summary>Writes an entity of ours in place; reads any as the JSON that it is. The options are those of <see cref="BotJson"/>.</summary>
public sealed class EntityConverter : JsonConverter<Entity>
{
    /// <inheritdoc/>
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new Entity.Received(JsonSerializer.Deserialize(ref reader, BotJson.Default.JsonElement));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case Entity.Mentioned mentioned:
                JsonSerializer.Serialize(writer, mentioned.Mention, options);
                break;
            case Entity.Cited cited:
                JsonSerializer.Serialize(writer, cited.Message, options);
                break;
            case Entity.Received received:
                received.Json.WriteTo(writer);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value));
        }
    }
}
