using CoopBot.BotFramework.Connector;
using CoopBot.Conversation.Delivery;

namespace CoopBot.Tests.BotFramework;

/// <summary>How much is sent to Teams at a time: protocol sheet, 3.4.</summary>
public sealed class SendLimitsTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    private readonly ManualClock _clock = new();
    private readonly SendLimits _limits;

    public SendLimitsTests() => _limits = new SendLimits(new DeliveryOptions(), _clock);

    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 8)]
    [InlineData(30, 60)]
    [InlineData(3600, 1800)]
    public void No_window_holds_more_messages_to_a_conversation_than_Teams_takes(int seconds, int most)
    {
        var sent = SendAllAsSoonAsAllowed(TimeSpan.FromHours(2), () => MessageTo("c"));

        MostWithin(sent, TimeSpan.FromSeconds(seconds)).ShouldBeLessThanOrEqualTo(most);
        sent.Count.ShouldBeInRange(1800 + 890, 1800 + 910, "and it is not much less");
    }

    [Fact]
    public void An_organisation_gets_so_many_a_second_however_many_conversations()
    {
        var number = 0;

        var sent = SendAllAsSoonAsAllowed(TimeSpan.FromSeconds(20), () => MessageTo($"c{number++}"));

        MostWithin(sent, TimeSpan.FromSeconds(1)).ShouldBeLessThanOrEqualTo(31);
        sent.Count.ShouldBeInRange(19 * 25, 21 * 25);
    }

    [Fact]
    public void Organisations_and_conversations_do_not_wait_for_one_another()
    {
        for (var sent = 0; sent < 6; sent++)
        {
            _limits.Take(MessageTo("c")).ShouldBe(TimeSpan.Zero);
            _clock.Pass(TimeSpan.FromMilliseconds(40));
        }

        _limits.Take(MessageTo("c")).ShouldBeGreaterThan(TimeSpan.Zero);
        _limits.Take(MessageTo("d")).ShouldBe(TimeSpan.Zero);
        _limits.Take(MessageTo("e") with { Tenant = "other" }).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Replies_in_a_conversation_count_like_other_messages_there()
    {
        for (var sent = 0; sent < 5; sent++) _limits.Take(MessageTo("c") with { Address = $"https://x/v3/conversations/c/activities/{sent}" });
        _clock.Pass(TimeSpan.FromMilliseconds(500));
        _limits.Take(MessageTo("c")).ShouldBe(TimeSpan.Zero);

        _limits.Take(MessageTo("c")).ShouldBe(TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public void A_message_that_waits_has_taken_nothing()
    {
        for (var asked = 0; asked < 100; asked++) _limits.Take(MessageTo("c"));

        _clock.Pass(TimeSpan.FromSeconds(1));
        _limits.Take(MessageTo("c")).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_clock_that_is_set_back_holds_nobody_for_longer_than_one_interval()
    {
        for (var sent = 0; sent < 6; sent++) _limits.Take(MessageTo("c") with { Tenant = $"t{sent}" });

        _clock.Pass(TimeSpan.FromHours(-1));

        _limits.Take(MessageTo("c")).ShouldBe(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public void Channels_without_limits_have_none()
    {
        for (var sent = 0; sent < 1000; sent++) _limits.Take(MessageTo("c") with { Tenant = null }).ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("msteams", "5B0E4B0E-0000-4000-8000-00000000000A", "5b0e4b0e-0000-4000-8000-00000000000a")]
    [InlineData("msteams", "\0", "unknown")]
    [InlineData("msteams", null, "unknown")]
    [InlineData("emulator", "5B0E4B0E-0000-4000-8000-00000000000A", null)]
    [InlineData(null, null, null)]
    public void Only_Teams_limits_what_an_organisation_gets(string? channel, string? tenant, string? share) => SendLimits.ShareOf(channel, tenant).ShouldBe(share);

    [Fact]
    public void What_was_forgotten_is_not_limited_so_that_the_memory_is_bounded()
    {
        var quota = new Quota(atOnce: 1, TimeSpan.FromHours(1));
        quota.Take("first", _clock.Now);
        quota.WaitOf("first", _clock.Now).ShouldBe(TimeSpan.FromHours(1));

        for (var other = 0; other < 10_000; other++) quota.Take($"{other}", _clock.Now);

        quota.WaitOf("first", _clock.Now).ShouldBe(TimeSpan.Zero);
        quota.WaitOf("9999", _clock.Now).ShouldBe(TimeSpan.FromHours(1));
    }

    private List<DateTimeOffset> SendAllAsSoonAsAllowed(TimeSpan duration, Func<OutgoingMessage> next)
    {
        var (end, sent) = (_clock.Now + duration, new List<DateTimeOffset>());
        for (var message = next(); _clock.Now < end;)
        {
            var wait = _limits.Take(message);
            if (wait == TimeSpan.Zero)
            {
                sent.Add(_clock.Now);
                message = next();
            }
            else
            {
                _clock.Pass(wait > Tick ? wait : Tick);
            }
        }

        return sent;
    }

    private static int MostWithin(List<DateTimeOffset> times, TimeSpan window)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < times.Count; last++)
        {
            while (times[last] - times[first] >= window) first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    private static OutgoingMessage MessageTo(string conversation) => new($"https://x/v3/conversations/{conversation}/activities", default) { Tenant = "t" };
}
