using System.Text.RegularExpressions;
using CoopBot.BotFramework.Activities;

namespace CoopBot.BotFramework.Endpoint;

/// <summary>Knows a message that only shows a card, as the search from the compose box inserts them: nobody asks anything with it.</summary>
internal static partial class InsertedCard
{
    /// <summary>Whether a message holds a card and no words.</summary>
    public static bool IsAlone(Activity message) =>
        message.Value is null
        && message.Attachments?.Any(attachment => attachment?.ContentType == Attachment.AdaptiveCardType) == true
        && string.IsNullOrWhiteSpace(Mark().Replace(MentionText.Of(message), ""));

    // Teams marks in the text where the card stands.
    [GeneratedRegex(@"<attachment\b[^>]*>(\s*</attachment>)?|</?(p|div|br)\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
