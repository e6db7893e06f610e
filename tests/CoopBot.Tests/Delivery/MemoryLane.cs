using System.Collections.Immutable;
using System.Text;
using CoopBot.Conversation.Delivery;

namespace CoopBot.Tests.Delivery;

/// <summary>The messages of one conversation in a <see cref="MemoryOutbox"/>.</summary>
internal sealed class MemoryLane(string name)
{
    private const int MostMessages = 8;

    private ImmutableArray<QueuedMessage> _messages = [];
    private long _last;
    private long _sent;

    public string Name => name;

    /// <summary>Whether the delivery under test has it.</summary>
    public bool IsOurs { get; set; }

    /// <summary>Whether another program has it.</summary>
    public bool IsTheirs { get; set; }

    public DateTimeOffset? Due { get; private set; }

    public void Add(string text, DateTimeOffset now)
    {
        _messages = _messages.Add(new QueuedMessage(++_last, new OutgoingMessage("http://canal/", Encoding.UTF8.GetBytes(text)), Attempts: 0));
        Due ??= now;
    }

    public void Erase() => _messages = [];

    public DueLane Claim()
    {
        IsOurs = true;
        return new DueLane(Encoding.UTF8.GetBytes(name), _last, [.. _messages.Take(MostMessages)]);
    }

    public string TextOf(long sequence) =>
        _messages.FirstOrDefault(message => message.Sequence == sequence) is { } found ? Encoding.UTF8.GetString(found.Message.Body.Span) : name;

    public void Advance(long sequence, bool release, DateTimeOffset now)
    {
        _messages = _messages.RemoveAll(message => message.Sequence == sequence);
        _sent = sequence;
        Due = _last > _sent ? now : null;
        if (release) IsOurs = false;
    }

    public void Postpone(long sequence, DateTimeOffset until)
    {
        _messages = [.. _messages.Select(message => message.Sequence == sequence ? message with { Attempts = message.Attempts + 1 } : message)];
        Due = until;
        IsOurs = false;
    }
}
