namespace CoopBot.BotFramework.Invokes;

/// <summary>The body that answers a typeahead (protocol sheet, 1.5).</summary>
/// <param name="Value">What is proposed.</param>
internal sealed record TypeaheadResponse(TypeaheadResults Value)
{
    /// <summary>Always 200.</summary>
    public int StatusCode { get; } = 200;

    /// <summary>What <see cref="Value"/> is.</summary>
    public string Type { get; } = "application/vnd.microsoft.search.searchResponse";
}
