using CoopBot.BotFramework.DirectLine;
using CoopBot.Tests.Storage;

namespace CoopBot.Tests.DirectLine;

public sealed class RateLimitTests
{
    private readonly ManualTime _time = new();
    private readonly RateLimit _limit;

    public RateLimitTests() => _limit = new RateLimit(3, TimeSpan.FromMinutes(1), _time);

    [Fact]
    public void So_many_go_through_at_once_then_each_as_it_comes_free()
    {
        Take(3).ShouldBe(3);
        _limit.Take("a").ShouldBe(TimeSpan.FromSeconds(20));
        _time.Now += TimeSpan.FromSeconds(15);
        _limit.Take("a").ShouldNotBeNull().TotalSeconds.ShouldBe(5, 0.001);
        _time.Now += TimeSpan.FromSeconds(5);
        Take(3).ShouldBe(1);
        _time.Now += TimeSpan.FromHours(1);
        Take(9).ShouldBe(3);
    }

    [Fact]
    public void Each_key_is_counted_by_itself_however_many_there_are()
    {
        Take(3).ShouldBe(3);
        for (var key = 0; key < 5_000; key++)
        {
            _limit.Take($"{key}").ShouldBeNull();
            if (key % 100 == 0) _time.Now += TimeSpan.FromMilliseconds(1);
        }

        _limit.Take("a").ShouldNotBeNull();
    }

    private int Take(int tries) => Enumerable.Range(0, tries).Count(_ => _limit.Take("a") is null);
}
