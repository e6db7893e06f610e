using System.Text;
using CoopBot.Conversation.PersonalData;
using CoopBot.Conversation.Transcripts;
using CoopBot.Conversation.Turns;
using CoopBot.Storage;

namespace CoopBot.Tests.Storage;

/// <summary>What every database must do for the conversations of the web page.</summary>
public abstract class TranscriptContract : ReferenceContract
{
    private const string Page = "aBc-_1";
    private static readonly TurnOrigin Visitor = new(WebChannel.Id, Page, "dl_1") { Activity = "1" };
    private static readonly StateKey VisitorsState = StateKey.OfPersonIn(WebChannel.Id, Page, "dl_1");

    private ITranscripts Transcripts => Storage.Get<ITranscripts>();

    [Fact]
    public async Task A_conversation_that_was_not_begun_is_not_there()
    {
        (await Transcripts.ReadAsync("never", 0)).ShouldBeNull();
        (await AppendAsync("a", conversation: "never")).ShouldBe(AppendOutcome.Ended);
    }

    [Fact]
    public async Task What_is_said_is_read_in_order_from_any_point_and_the_beginning_is_told_once()
    {
        (await Transcripts.StartAsync(Page, "dl_1")).ShouldBe(0);
        (await ReadAsync(0)).ShouldBe(("", 0));
        foreach (var text in (string[])["a", "b", "c"]) (await AppendAsync(text)).ShouldBe(AppendOutcome.Done);

        (await ReadAsync(0)).ShouldBe(("a b c", 3));
        (await ReadAsync(2)).ShouldBe(("c", 3));
        (await ReadAsync(3)).ShouldBe(("", 3));
        (await ReadAsync(99)).ShouldBe(("", 3), "a database restored from a copy counts less");
        (await Transcripts.StartAsync(Page, "dl_1")).ShouldBe(3);
    }

    [Fact]
    public async Task What_is_delivered_twice_is_kept_once_and_leaves_no_gap()
    {
        await Transcripts.StartAsync(Page, "dl_1");
        await AppendAsync("a");
        (await AppendAsync("a")).ShouldBe(AppendOutcome.Done);
        await AppendAsync("b");

        (await ReadAsync(0)).ShouldBe(("a b", 2));
    }

    [Fact]
    public async Task Programs_that_write_at_once_lose_and_double_nothing()
    {
        await Transcripts.StartAsync(Page, "dl_1");
        var other = (await StartAsync(Options)).Get<ITranscripts>();
        await Task.WhenAll(Enumerable.Range(0, 40).SelectMany(number => (Task[])[AppendAnywayAsync(Transcripts, $"{number}"), AppendAnywayAsync(other, $"{number}")]));

        var (bodies, last) = await ReadAsync(0);
        bodies.Split(' ').Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 40).Select(number => $"{number}").Order(StringComparer.Ordinal));
        last.ShouldBe(40);
    }

    [Fact]
    public async Task Only_the_newest_entries_are_kept()
    {
        await Transcripts.StartAsync(Page, "dl_1");
        for (var number = 1; number <= 203; number++) await AppendAsync($"{number}");

        var (bodies, last) = await ReadAsync(0);
        bodies.Split(' ').Length.ShouldBe(200);
        bodies.ShouldStartWith("4 5 ");
        last.ShouldBe(203);
    }

    [Fact]
    public async Task A_conversation_ends_when_nothing_was_said_for_long_enough_and_leaves_nothing()
    {
        await Transcripts.StartAsync(Page, "dl_1");
        await CommitAsync(Visitor, [Write(VisitorsState, 0, "subject")]);
        Storage.Time.Now += TimeSpan.FromHours(23);
        await AppendAsync("a");
        Storage.Time.Now += TimeSpan.FromHours(23);
        (await ReadAsync(0)).ShouldBe(("a", 1), "it goes on with what is said");

        Storage.Time.Now += TimeSpan.FromHours(2);
        (await Transcripts.ReadAsync(Page, 0)).ShouldBeNull();
        (await Transcripts.StartAsync(Page, "dl_1")).ShouldBeNull();
        (await AppendAsync("b")).ShouldBe(AppendOutcome.Ended);

        await Storage.Get<RetentionService>().PruneAsync(TestContext.Current.CancellationToken);
        var kept = await Storage.Get<IPersonalData>().ReadAsync(WebChannel.Id, "dl_1");
        (kept.Exchange, kept.Documents.Length).ShouldBe((null, 0));
        (await Transcripts.StartAsync(Page, "dl_1")).ShouldBe(0, "nothing of it is there any more");
    }

    [Fact]
    public async Task A_person_is_told_what_is_kept_and_erasing_it_takes_what_is_on_its_way_with_it()
    {
        await Transcripts.StartAsync(Page, "dl_1");
        await Transcripts.StartAsync("other", "dl_2");
        await AppendAsync("a");
        await AppendAsync("b");
        await AppendAsync("c", conversation: "other");
        (await ExchangeAsync("dl_1")).ShouldBe(new KeptExchange(2, Storage.Time.Now.AddHours(24)));

        var before = Storage.Time.Now;
        Storage.Time.Now += TimeSpan.FromSeconds(1);
        (await Storage.Turns.CommitAsync(CommitOf(Visitor, []) with { Effect = TurnEffect.ErasePersonalData })).ShouldBe(CommitStatus.Done);

        (await ExchangeAsync("dl_1")).ShouldBeNull();
        (await AppendAsync("late", at: before)).ShouldBe(AppendOutcome.Done);
        await AppendAsync("erased");
        (await ReadAsync(0)).ShouldBe(("erased", 3));
        (await ExchangeAsync("dl_2")).ShouldNotBeNull().Messages.ShouldBe(1);
    }

    private async Task AppendAnywayAsync(ITranscripts transcripts, string text)
    {
        while (await transcripts.AppendAsync(Page, EntryOf(text, Storage.Time.Now)) == AppendOutcome.Conflict)
        {
        }
    }

    private Task<AppendOutcome> AppendAsync(string text, string conversation = Page, DateTimeOffset? at = null) =>
        Transcripts.AppendAsync(conversation, EntryOf(text, at ?? Storage.Time.Now));

    private static TranscriptEntry EntryOf(string text, DateTimeOffset at) => new($"id of {text}", at, Encoding.UTF8.GetBytes(text));

    private async Task<(string Bodies, long Last)> ReadAsync(long after)
    {
        var page = (await Transcripts.ReadAsync(Page, after)).ShouldNotBeNull();
        return (string.Join(' ', page.Bodies.Select(body => Encoding.UTF8.GetString(body.Span))), page.Last);
    }

    private async Task<KeptExchange?> ExchangeAsync(string person) => (await Storage.Get<IPersonalData>().ReadAsync(WebChannel.Id, person)).Exchange;
}
