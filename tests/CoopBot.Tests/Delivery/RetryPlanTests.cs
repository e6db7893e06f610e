using CoopBot.Conversation.Delivery;

namespace CoopBot.Tests.Delivery;

public sealed class RetryPlanTests
{
    private static readonly DeliveryOptions Options = new();

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(5, 32)]
    [InlineData(6, 60)]
    [InlineData(1_000_000, 60)]
    public void The_wait_doubles_up_to_the_longest_and_chance_moves_it_by_a_fifth(int attempts, double seconds)
    {
        Seconds(attempts, asked: null, chance: 0).ShouldBe(0.8 * seconds, 0.001);
        Seconds(attempts, asked: null, chance: 0.5).ShouldBe(seconds, 0.001);
        Seconds(attempts, asked: null, chance: 1).ShouldBe(1.2 * seconds, 0.001);
    }

    [Theory]
    [InlineData(90, 90)]
    [InlineData(3, 3)]
    [InlineData(1, 2)]
    [InlineData(0, 2)]
    [InlineData(-30, 2)]
    public void A_channel_may_ask_for_more_never_for_less(double asked, double seconds) =>
        Seconds(1, asked, chance: 0.5).ShouldBe(seconds, 0.001);

    [Fact]
    public void Twenty_tries_take_about_a_quarter_of_an_hour() =>
        Enumerable.Range(1, Options.Attempts - 1).Sum(attempts => Seconds(attempts, asked: null, chance: 0.5)).ShouldBeInRange(800, 1000);

    private static double Seconds(int attempts, double? asked, double chance) =>
        RetryPlan.After(Options, attempts, asked is { } wait ? TimeSpan.FromSeconds(wait) : null, chance).TotalSeconds;
}
