using CoopBot.BotFramework.Cards;

namespace CoopBot.BotFramework.Rendering;

/// <summary>
/// Asks under a card whether it is useful, where the channel has no buttons of its own for that, and takes a remark.
/// </summary>
internal static class RatingRow
{
    /// <summary>
    /// The card with the question and its two buttons at its end: the buttons that go on stay right under the text, and a line parts them from
    /// these, which go nowhere.
    /// </summary>
    /// <param name="card">The card.</param>
    /// <param name="subject">What it is about.</param>
    public static AdaptiveCard Under(AdaptiveCard card, string subject) => card with
    {
        Body =
        [
            .. card.Body,
            .. card.Actions is { } choices ? [new ActionSet(choices)] : Enumerable.Empty<CardElement>(),
            new TextBlock(CardTexts.IsItUseful) { Size = "small", IsSubtle = true, Separator = true, Spacing = "medium" },
        ],
        Actions = [Button(CardTexts.UsefulLabel, subject, isUseful: true), Button(CardTexts.NotUsefulLabel, subject, isUseful: false)],
    };

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
