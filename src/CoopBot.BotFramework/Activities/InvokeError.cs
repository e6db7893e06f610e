namespace CoopBot.BotFramework.Activities;

/// <summary>The body that refuses a card action; the HTTP status is 200 all the same (protocol sheet, 1.6).</summary>
/// <param name="Value">What is wrong.</param>
public sealed record InvokeError(InvokeErrorValue Value)
{
    /// <summary>Always 400.</summary>
    public int StatusCode { get; } = 400;

    /// <summary>What <see cref="Value"/> is.</summary>
    public string Type { get; } = "application/vnd.microsoft.error";
}
