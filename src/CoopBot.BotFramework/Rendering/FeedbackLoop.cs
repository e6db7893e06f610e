using System.Text.Json;

namespace CoopBot.BotFramework.Rendering;

/// <summary>
/// What has Teams show a thumb up and a thumb down under a message, with a form for a comment. One of two spellings: both at once are refused
/// (protocol sheet, 4.1).
/// </summary>
internal static class FeedbackLoop
{
    private static readonly JsonElement ChannelData = JsonElement.Parse("""{"feedbackLoop":{"type":"default"}}""");

    /// <summary>The further fields of a message that is to be rated.</summary>
    public static IDictionary<string, JsonElement> Default() => new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["channelData"] = ChannelData };
}
