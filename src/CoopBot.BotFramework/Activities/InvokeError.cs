namespace CoopBot.BotFramework.Activities;

/// <summary>The body that refuses a card action; the HTTP status is 200 all the same (protocol sheet, 1.6).</summary>
/// <param name="Value">What is wrong.</param>
public sealed record InvokeError(InvokeErrorValue Value)
{
    /// <summary>What goes wrong inside: 400 for a bad request, 500 for a fault of ours.</summary>
    public int StatusCode { get; private init; } = 400;

    /// <summary>What <see cref="Value"/> is.</summary>
    public string Type { get; } = "application/vnd.microsoft.error";

    /// <summary>The body that tells of a fault of ours.</summary>
    /// <param name="message">What the person may read.</param>
    /// <returns>The body.</returns>
    public static InvokeError Fault(string message) => new(new InvokeErrorValue("InternalError", message)) { StatusCode = 500 };
}
