using CoopBot.BotFramework.Activities;
using CoopBot.Conversation.Browsing;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Invokes;

/// <summary>Proposes entries for what is being typed in a card's choice (<c>application/search</c>, dataset <see cref="Dataset"/>).</summary>
internal sealed class EntryTypeahead(KnowledgeBrowser browser)
{
    /// <summary>The dataset that a card names.</summary>
    public const string Dataset = "fiches";

    private const int MostResults = 15;

    /// <summary>Answers a typeahead. Teams may leave out <c>kind</c>: it is a search all the same.</summary>
    /// <param name="invoke">The invoke.</param>
    /// <returns>Always 200: proposals, or a refusal in the body for a kind or dataset that there is none of.</returns>
    public TurnAnswer Answer(Activity invoke)
    {
        var options = invoke.Value.Field("queryOptions");
        if (invoke.Value.TextField("queryText") is not { } text || (invoke.Value.TextField("kind") ?? "search") != "search")
            return Refuse("A search has a \"queryText\" and, where it tells its \"kind\", the kind \"search\".");
        if (invoke.Value.TextField("dataset") is { } dataset && dataset != Dataset) return Refuse("There is no such dataset.");
        var found = browser.Find(text, Math.Max(options.NumberField("skip") ?? 0, 0), Math.Clamp(options.NumberField("top") ?? MostResults, 1, MostResults));
        return InvokeBody.Of(new TypeaheadResults([.. found.Select(entry => new TypeaheadResult(entry.Answer.Title, entry.Answer.Entry))]));
    }

    private static TurnAnswer Refuse(string message) =>
        new(StatusCodes.Status200OK, ActivityBytes.Of(new InvokeError(new InvokeErrorValue("BadRequest", message))));
}
