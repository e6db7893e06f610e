using CoopBot.Storage;

namespace CoopBot.Tests.Storage;

/// <summary>What a program knows of its own life, and when it takes over from others.</summary>
public sealed class InstanceTests
{
    private static readonly TimeSpan TimeToLive = new InstanceOptions().TimeToLive;

    private readonly ManualTime _time = new();
    private readonly Instance _instance;

    public InstanceTests() => _instance = new Instance(_time);

    [Fact]
    public void It_lives_from_its_first_word_until_it_was_silent_for_too_long()
    {
        _instance.Life.ShouldBe(0);
        Live();
        _instance.Life.ShouldBe(1);
        Pass(TimeToLive / 2);
        Live();
        _instance.Life.ShouldBe(1);

        Pass(TimeToLive);

        _instance.Life.ShouldBe(0);
    }

    [Fact]
    public void What_it_took_up_before_it_was_silent_for_too_long_is_of_an_earlier_life()
    {
        Live();
        Pass(TimeToLive);
        Live();
        _instance.Life.ShouldBe(2);
    }

    [Fact]
    public void It_takes_over_at_once_from_those_who_are_silent()
    {
        Live();
        MayTakeOver.ShouldBeTrue();
        Pass(TimeToLive / 3);
        MayTakeOver.ShouldBeTrue();
        Live();
        MayTakeOver.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    public void Perhaps_cut_off_from_the_database_it_lets_the_others_come_back_first(double silence)
    {
        Live();
        Pass(TimeToLive * silence);
        MayTakeOver.ShouldBeFalse();
        Live();
        MayTakeOver.ShouldBeFalse();

        for (var beat = 0; beat < 3; beat++)
        {
            Pass(TimeToLive / 3);
            Live();
        }

        Pass(TimeToLive / 3);
        MayTakeOver.ShouldBeTrue();
    }

    private bool MayTakeOver => _instance.OthersAliveSince == _time.Now.ToUnixTimeMilliseconds();

    private void Live() => _instance.Live(_time.Now, TimeToLive);

    private void Pass(TimeSpan time) => _time.Now += time;
}
