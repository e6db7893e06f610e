namespace CoopBot.BotFramework.Invokes;

/// <summary>What a typeahead proposes.</summary>
/// <param name="Results">The proposals, the best first.</param>
internal sealed record TypeaheadResults(IReadOnlyList<TypeaheadResult> Results);
