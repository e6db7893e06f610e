namespace CoopBot.Tests.Cards;

/// <summary>Every card, as Microsoft's renderer (npm <c>adaptivecards</c> 3.0.6) and schema of version 1.5 take it.</summary>
public sealed class MicrosoftRendererTests(RenderedCards rendered) : IClassFixture<RenderedCards>
{
    [Theory]
    [InlineData("answer", 900)]
    [InlineData("suggestion", 10)]
    [InlineData("asked", 20)]
    [InlineData("pair", 100)]
    [InlineData("larger comparison", 100)]
    [InlineData("clarification", 3)]
    [InlineData("notice", 7)]
    [InlineData("unknown", 2)]
    [InlineData("personal data", 5)]
    [InlineData("remark", 2)]
    [InlineData("teams", 300)]
    [InlineData("whole", 160)]
    public void Every_card_parses_without_an_event_renders_keeps_to_the_schema_and_can_be_used_by_everybody(string kind, int leastCards)
    {
        var (cards, faults) = rendered.Of(kind);

        faults.ShouldBeEmpty();
        cards.ShouldBeGreaterThanOrEqualTo(leastCards);
    }
}
