using System.Net;

namespace CoopBot.BotFramework.Connector;

/// <summary>A call of the connector failed, after the retries that the protocol allows. The message holds no personal text.</summary>
public sealed class ConnectorException : Exception
{
    /// <summary>The connector refused.</summary>
    /// <param name="fault">What it answered.</param>
    internal ConnectorException(ConnectorFault fault)
        : base($"The connector refused: {fault.Reason}") => (Status, Code, IsGone) = (fault.Status, fault.Code, fault.IsGone);

    /// <summary>The connector was not reached, or not understood.</summary>
    /// <param name="message">Which of both.</param>
    /// <param name="cause">The cause, or null.</param>
    public ConnectorException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    /// <summary>The status, or null where there was no answer.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>The channel's code, or null.</summary>
    public string? Code { get; }

    /// <summary>Whether the bot may not write there at all: not installed, blocked, or the conversation is gone.</summary>
    public bool IsGone { get; }
}
