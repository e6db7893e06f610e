using System.Collections.Immutable;
using System.Text;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Replies;

namespace CoopBot.Tests.Cards;

/// <summary>The cards of every kind of reply, checked once for all tests of a class.</summary>
public sealed class RenderedCards : IAsyncLifetime
{
    // Of each kind, as many go through axe-core: those with most in them.
    private const int MostAudited = 3;

    private static readonly ImmutableArray<(string Kind, Func<IEnumerable<Reply>> Replies)> Kinds =
    [
        ("answer", EveryReply.Answers),
        ("suggestion", EveryReply.Suggestions),
        ("asked", EveryReply.Asked),
        ("pair", EveryReply.Pairs),
        ("larger comparison", EveryReply.LargerComparisons),
        ("clarification", EveryReply.Clarifications),
        ("notice", EveryReply.Notices),
        ("unknown", EveryReply.Unknowns),
        ("personal data", EveryReply.PersonalData),
        ("remark", EveryReply.Remarks),
    ];

    private ImmutableArray<CheckedCard> _checked = [];

    /// <summary>The faults of a kind's cards, each with the card that has it.</summary>
    /// <param name="kind">One of the kinds above.</param>
    /// <returns>How many cards were checked, and what is wrong with them.</returns>
    public (int Cards, IReadOnlyList<string> Faults) Of(string kind)
    {
        var cards = _checked.Where(card => card.Name.StartsWith(kind + ':', StringComparison.Ordinal)).ToList();
        return (cards.Count, [.. cards.SelectMany(card => card.Faults.Select(fault => $"{card.Name} {fault}"))]);
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() =>
        _checked = await CardChecker.CheckAsync(
            [.. Kinds.SelectMany(kind => CardsOf(kind.Kind, kind.Replies())).Concat(TeamsCards()).Concat(WholeEntries()).DistinctBy(check => Encoding.UTF8.GetString(ActivityBytes.Of(check.Card)))],
            TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static IEnumerable<CardToCheck> CardsOf(string kind, IEnumerable<Reply> replies) => replies
        .OrderByDescending(reply => ReplyText.Of(reply).Length)
        .Select((reply, index) => new CardToCheck($"{kind}: {ReplyText.Title(reply) ?? reply.Markdown}", EveryCard.OnTheWeb(reply), Audit: index < MostAudited));

    // What Teams gets beside its texts has one form: the buttons differ.
    private static IEnumerable<CardToCheck> TeamsCards() => EveryReply.ShortAnswers()
        .Concat(EveryReply.Remarks())
        .SelectMany(reply => EveryCard.InTeams(reply).Select((card, index) => new CardToCheck($"teams: {index} {ReplyText.Title(reply)}", card)))
        .Select((check, index) => check with { Audit = index < MostAudited });

    private static IEnumerable<CardToCheck> WholeEntries() =>
        EveryCard.WholeEntries().Select((entry, index) => new CardToCheck($"whole: {entry.Title}", entry.Card, Audit: index < MostAudited));
}
