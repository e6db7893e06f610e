namespace CoopBot.Harness.Load;

/// <summary>What was sent to the bot and what came back, in order, as a channel sees it.</summary>
public sealed class MessageLog
{
    private readonly Dictionary<string, Progress> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<Participant, int> _lastAnswered = [];
    private readonly Lock _lock = new();
    private readonly List<string> _misplaced = [];
    private readonly List<string> _unasked = [];
    private TaskCompletionSource? _allAnswered;
    private int _acknowledged;
    private int _answered;
    private int _repeats;

    /// <summary>Told who was answered, at the first reply to each message.</summary>
    public Action<Participant>? WhenAnswered { get; set; }

    /// <summary>How many messages the bot acknowledged.</summary>
    public int AcknowledgedCount
    {
        get { lock (_lock) return _acknowledged; }
    }

    /// <summary>How many messages were answered.</summary>
    public int AnsweredCount
    {
        get { lock (_lock) return _answered; }
    }

    /// <summary>How many replies came again.</summary>
    public int RepeatCount
    {
        get { lock (_lock) return _repeats; }
    }

    /// <summary>Replies that came before the one to an earlier message of the same person: their messages' ids.</summary>
    public IReadOnlyList<string> Misplaced
    {
        get { lock (_lock) return [.. _misplaced]; }
    }

    /// <summary>Replies to messages that nobody sent, by the ids that they name.</summary>
    public IReadOnlyList<string> Unasked
    {
        get { lock (_lock) return [.. _unasked]; }
    }

    /// <summary>Messages that were acknowledged and never answered: their ids.</summary>
    public IReadOnlyList<string> Lost
    {
        get { lock (_lock) return [.. _messages.Values.Where(message => message is { IsAcknowledged: true, Receipts: 0 }).Select(message => message.Sent.Id)]; }
    }

    /// <summary>Notes a message about to be sent.</summary>
    /// <param name="message">The message.</param>
    public void Send(SentMessage message)
    {
        lock (_lock) _messages.Add(message.Id, new Progress(message));
    }

    /// <summary>Notes that the bot took a message.</summary>
    /// <param name="message">The message.</param>
    public void Acknowledge(SentMessage message)
    {
        lock (_lock)
        {
            _messages[message.Id].IsAcknowledged = true;
            _acknowledged++;
        }
    }

    /// <summary>Notes a reply.</summary>
    /// <param name="conversation">The conversation that it came to.</param>
    /// <param name="replyTo">The id of the message that it answers.</param>
    public void Receive(string conversation, string replyTo)
    {
        Participant? answered = null;
        lock (_lock)
        {
            if (!_messages.TryGetValue(replyTo, out var message) || message.Sent.From.Conversation != conversation)
                _unasked.Add(replyTo);
            else if (++message.Receipts > 1)
                _repeats++;
            else
                answered = FirstReply(message.Sent);
        }

        if (answered is not null) WhenAnswered?.Invoke(answered);
    }

    /// <summary>Waits until each message is answered. To be called once no more is sent.</summary>
    /// <returns>When the last reply came.</returns>
    public Task AllAnsweredAsync()
    {
        lock (_lock)
        {
            _allAnswered ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_answered == _messages.Count) _allAnswered.TrySetResult();
            return _allAnswered.Task;
        }
    }

    private Participant FirstReply(SentMessage message)
    {
        if (_lastAnswered.GetValueOrDefault(message.From, -1) > message.Number) _misplaced.Add(message.Id);
        _lastAnswered[message.From] = message.Number;
        if (++_answered == _messages.Count) _allAnswered?.TrySetResult();
        return message.From;
    }

    private sealed class Progress(SentMessage sent)
    {
        public SentMessage Sent { get; } = sent;

        public bool IsAcknowledged { get; set; }

        public int Receipts { get; set; }
    }
}
