using System.Text.Json;

namespace CoopBot.Conversation.Turns;

/// <summary>States as documents. What cannot be read any more is as good as nothing: the conversation begins anew.</summary>
internal static class StateJson
{
    /// <summary>The state that a content stands for; a new one where there is none or it is none of ours.</summary>
    public static ConversationState Read(ReadOnlyMemory<byte>? content)
    {
        if (content is not { } json) return ConversationState.New;
        try
        {
            var state = JsonSerializer.Deserialize(json.Span, StateJsonContext.Default.ConversationState);
            return state is { Choices.IsDefault: false } ? state : ConversationState.New;
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            return ConversationState.New;
        }
    }

    /// <summary>The content of the document that tells that an installation is welcomed.</summary>
    public static byte[] Welcome(DateTimeOffset now) => JsonSerializer.SerializeToUtf8Bytes(new WelcomeMark(now), StateJsonContext.Default.WelcomeMark);

    /// <summary>The document's content for a state.</summary>
    public static byte[] Write(ConversationState state) => JsonSerializer.SerializeToUtf8Bytes(state, StateJsonContext.Default.ConversationState);
}
