using CoopBot.BotFramework.Cards;

namespace CoopBot.BotFramework.Rendering;

/// <summary>
/// Asks under a card whether it is useful, where the channel has no buttons of its own for that, and takes a remark.
/// </summary>
internal static class RatingRow
{
    /// <summary>The question and its two buttons.</summary>
    /// <param name="subject">What the card is about.</param>
    public static IEnumerable<CardElement> Of(string subject) =>
    [
        new TextBlock(CardTexts.IsItUseful) { Size = "small", IsSubtle = true },
        new ActionSet([Button(CardTexts.UsefulLabel, subject, isUseful: true), Button(CardTexts.NotUsefulLabel, subject, isUseful: false)]),
    ];

    /// <summary>The field for a remark.</summary>
    public static CardElement Field() => new TextInput(SubmitData.CommentInput, CardTexts.CommentLabel)
    {
        IsRequired = true,
        ErrorMessage = CardTexts.CommentMissing,
        MaxLength = Conversation.Feedback.Comment.Longest,
        IsMultiline = true,
    };

    /// <summary>The button that sends the remark.</summary>
    /// <param name="subject">What the remark is about.</param>
    public static CardAction Send(string subject) =>
        new SubmitAction(CardTexts.SendComment, new SubmitData(Entry: null, Facet: null, Question: null, About: subject));

    private static SubmitAction Button(string label, string subject, bool isUseful) =>
        new(label, new SubmitData(Entry: null, Facet: null, Question: null, About: subject, IsUseful: isUseful));
}
