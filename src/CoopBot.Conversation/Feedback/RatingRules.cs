using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Conversation.Feedback;

/// <summary>
/// "Utile", "pas utile" and a remark: by button, in words ("pas utile", "remarque : il manque un exemple") or by what the channel itself offers.
/// Kept for those who write the entries.
/// </summary>
internal sealed class RatingRules(KnowledgeBase knowledge)
{
    /// <summary>Decides a rating, or a remark that was typed after a reply; null for anything else.</summary>
    /// <param name="input">What the person did.</param>
    /// <param name="state">The state, as it counts now.</param>
    public Decision? Decide(UserInput input, ConversationState state) => input switch
    {
        UserInput.Rated rated => Take(rated.Rating, state),
        UserInput.Said said when state.Subject is { } subject && TypedRemark.In(said.Text) is { } remark =>
            Keep(new Rating(new RatedReply.About(subject), remark.IsUseful, remark.Text), state),
        _ => null,
    };

    /// <summary>Decides a message that says whether the last reply was useful.</summary>
    /// <param name="intent">Which of both.</param>
    /// <param name="state">The state, as it counts now.</param>
    public static Decision Decide(Intent intent, ConversationState state) => state.Subject is { } subject
        ? Keep(new Rating(new RatedReply.About(subject), intent == Intent.Useful, Comment: null), state)
        : new Decision(state, [new Notice(Texts.NothingToRate, [])]);

    private Decision Take(Rating rating, ConversationState state)
    {
        // What a channel's own means rate, the channel thanks for.
        if (rating.Reply is not RatedReply.About { Subject: var subject }) return new Decision(state, []) { Effect = new TurnEffect.KeepRating(rating) };
        return IsKnown(subject)
            ? Keep(rating, state)
            : new Decision(state, [new Notice(Texts.NothingToRate, [])]);
    }

    // A button may be as old as the message that holds it, and its data is only what a client sent.
    private bool IsKnown(string subject) =>
        SubjectName.Entries(subject).All(slug => knowledge.Find(slug) is not null)
        && (SubjectName.Facet(subject) is not { } facet || FacetName.ByKey(facet) is not null);

    private static Decision Keep(Rating rating, ConversationState state)
    {
        Reply thanks = rating is { IsUseful: false, Comment: null, Reply: RatedReply.About about }
            ? new CommentRequest(Texts.WhatWasMissing, about.Subject)
            : new Notice(rating.Comment is null ? Texts.RatingThanks : Texts.CommentThanks, []);
        return new Decision(state, [thanks]) { Effect = new TurnEffect.KeepRating(rating) };
    }
}
