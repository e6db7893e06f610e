namespace CoopBot.Harness.Connector;

/// <summary>How a connector refuses a call.</summary>
internal enum Refusal
{
    /// <summary>It does not: the call is taken.</summary>
    None,

    /// <summary>429, with <c>Retry-After: 0</c>.</summary>
    TryAgainNow,

    /// <summary>429, with <c>Retry-After: 1</c>.</summary>
    TryAgainInOneSecond,

    /// <summary>502.</summary>
    BadGateway,

    /// <summary>The call is read and never answered.</summary>
    Silence,
}
