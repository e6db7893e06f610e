using System.Collections.Immutable;
using System.Text;
using CoopBot.Conversation.Delivery;
using CoopBot.Conversation.Turns;
using CoopBot.Storage;

namespace CoopBot.Tests.Storage;

/// <summary>
/// What every database must do for turns. A derived class says which database. Numbers in names are rows of the protocol's conformance sheet.
/// </summary>
public abstract class StorageContract : IAsyncLifetime
{
    protected static readonly TurnOrigin Ana = new("msteams", "19:salon", "29:ana") { Activity = "1" };
    protected static readonly StateKey AnasState = StateKey.OfPersonIn("msteams", "19:salon", "29:ana");

    private readonly List<StorageUnderTest> _started = [];
    private int _activities;

    internal StorageUnderTest Storage { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Storage = await StartAsync(await CreateAsync());

    public async ValueTask DisposeAsync()
    {
        foreach (var storage in _started) await storage.DisposeAsync();
        await RemoveAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Row_48_what_was_never_written_has_version_0_and_no_content_and_may_be_deleted()
    {
        var start = await BeginAsync(Ana, AnasState);
        start.Given.ShouldBeNull();
        start.Documents.ShouldHaveSingleItem().ShouldBe(new StateDocument(AnasState, 0, Json: null));

        (await CommitAsync(Ana, [Write(AnasState, 0, null)])).ShouldBe(CommitStatus.Done);
    }

    [Fact]
    public async Task Documents_of_a_conversation_of_a_person_and_of_a_person_in_it_are_apart()
    {
        StateKey[] keys = [StateKey.OfConversation("msteams", "19:salon"), StateKey.OfPerson("msteams", "29:ana"), AnasState, StateKey.OfPerson("webchat", "29:ana")];
        (await CommitAsync(Next(), [.. keys.Select((key, index) => Write(key, 0, $"{index}"))])).ShouldBe(CommitStatus.Done);

        var start = await BeginAsync(Next(), [.. keys]);

        start.Documents.Select(Text).ShouldBe(["0", "1", "2", "3"]);
        start.Documents.Select(document => document.Version).ShouldAllBe(version => version == 1);
    }

    [Fact]
    public async Task Row_48_versions_count_writes_and_a_stale_one_is_a_conflict_that_leaves_nothing()
    {
        (await CommitAsync(Next(), [Write(AnasState, 0, "a")])).ShouldBe(CommitStatus.Done);
        (await CommitAsync(Next(), [Write(AnasState, 1, "b")])).ShouldBe(CommitStatus.Done);

        var late = Next();
        var other = StateKey.OfPerson("msteams", "29:ana");
        (await CommitAsync(late, [Write(other, 0, "x"), Write(AnasState, 1, "c")], messages: 1)).ShouldBe(CommitStatus.Conflict);
        (await CommitAsync(late, [Write(AnasState, 0, "c")])).ShouldBe(CommitStatus.Conflict);

        var start = await BeginAsync(late, AnasState, other);
        start.Given.ShouldBeNull();
        start.Documents.Select(document => (document.Version, Text(document))).ShouldBe([(2, "b"), (0, null)]);
        (await ClaimAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_document_is_empty_and_its_versions_go_on()
    {
        await CommitAsync(Next(), [Write(AnasState, 0, "a")]);
        (await CommitAsync(Next(), [Write(AnasState, 1, null)])).ShouldBe(CommitStatus.Done);

        (await BeginAsync(Next(), AnasState)).Documents.ShouldHaveSingleItem().ShouldBe(new StateDocument(AnasState, 2, Json: null));
        (await CommitAsync(Next(), [Write(AnasState, 1, "stale")])).ShouldBe(CommitStatus.Conflict);
        (await CommitAsync(Next(), [Write(AnasState, 2, "again")])).ShouldBe(CommitStatus.Done);
        Text((await BeginAsync(Next(), AnasState)).Documents[0]).ShouldBe("again");
    }

    [Fact]
    public async Task An_activity_that_was_answered_gets_its_answer_again_and_cannot_be_answered_twice()
    {
        var answer = new TurnAnswer(200, Encoding.UTF8.GetBytes("""{"activities":[]}"""));
        (await CommitAsync(Ana, [Write(AnasState, 0, "a")], answer: answer)).ShouldBe(CommitStatus.Done);
        (await CommitAsync(Ana, [Write(AnasState, 1, "b")])).ShouldBe(CommitStatus.Conflict);

        var start = await BeginAsync(Ana, AnasState);
        start.Given.ShouldNotBeNull().Code.ShouldBe(200);
        start.Given.Body!.Value.ToArray().ShouldBe(answer.Body!.Value.ToArray());
        (await BeginAsync(Next(), AnasState)).Documents[0].Version.ShouldBe(1);

        (await BeginAsync(Ana with { Conversation = "autre" }, AnasState)).Given.ShouldBeNull();
        (await BeginAsync(Ana with { Channel = "webchat" }, AnasState)).Given.ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_may_have_no_body_and_an_activity_no_identity()
    {
        await CommitAsync(Ana, [], answer: new TurnAnswer(202, Body: null));
        (await BeginAsync(Ana)).Given.ShouldBe(new TurnAnswer(202, Body: null));

        var nameless = Ana with { Activity = null };
        (await CommitAsync(nameless, [])).ShouldBe(CommitStatus.Done);
        (await CommitAsync(nameless, [])).ShouldBe(CommitStatus.Done);
        (await BeginAsync(nameless)).Given.ShouldBeNull();
    }

    [Fact]
    public async Task Row_48_keys_may_hold_any_character_and_be_of_any_length()
    {
        string[] odd = ["/", "\\", "?", "#", "*", "é", "e\u0301", "E", "\0", "\ud800", "🙂", "' OR 1=1 --", "%_", " ", "a b", "ab ", new string('x', 100_000), ";messageid=1"];
        var keys = odd.Select(text => StateKey.OfPersonIn("c", text, text)).Append(StateKey.OfPersonIn("c", "a", "bc")).Append(StateKey.OfPersonIn("c", "ab", "c")).ToArray();
        foreach (var (index, key) in keys.Index())
            (await CommitAsync(new TurnOrigin("c", key.Conversation!, key.Person!) { Activity = key.Person }, [Write(key, 0, $"{index}")])).ShouldBe(CommitStatus.Done);

        (await BeginAsync(Next(), [.. keys])).Documents.Select(Text).ShouldBe(keys.Select((_, index) => $"{index}"));
    }

    [Fact]
    public async Task A_document_and_a_message_may_be_large()
    {
        var large = new string('é', 4 * 1024 * 1024);
        await CommitAsync(Ana, [Write(AnasState, 0, large)], answer: new TurnAnswer(200, Encoding.UTF8.GetBytes(large)));

        Text((await BeginAsync(Next(), AnasState)).Documents[0]).ShouldBe(large);
        (await BeginAsync(Ana)).Given!.Body!.Value.Length.ShouldBe(2 * large.Length);
    }

    [Fact]
    public async Task Row_49_of_many_writers_at_once_none_overwrites_another()
    {
        const int Writers = 40;
        var shared = StateKey.OfConversation("msteams", "19:salon");
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => CountUpAsync(Storage, shared))));

        var document = (await BeginAsync(Next(), shared)).Documents[0];
        Text(document).ShouldBe($"{Writers}");
        document.Version.ShouldBe(Writers);
    }

    [Fact]
    public async Task What_another_program_wrote_is_a_conflict_at_most_once()
    {
        var other = await StartAsync(Options);
        await CommitAsync(Next(), [Write(AnasState, 0, "ours")]);
        (await other.Turns.CommitAsync(CommitOf(Next(), [Write(AnasState, 1, "theirs")]))).ShouldBe(CommitStatus.Done);

        var seen = (await BeginAsync(Next(), AnasState)).Documents[0];
        if (Text(seen) == "ours") (await CommitAsync(Next(), [Write(AnasState, seen.Version, "lost")])).ShouldBe(CommitStatus.Conflict);

        Text((await BeginAsync(Next(), AnasState)).Documents[0]).ShouldBe("theirs");
    }

    [Fact]
    public async Task Row_49_two_programs_at_once_overwrite_nothing_either()
    {
        const int Each = 20;
        var other = await StartAsync(Options);
        var shared = StateKey.OfConversation("msteams", "19:salon");
        await Task.WhenAll(Enumerable.Range(0, 2 * Each).Select(index => Task.Run(() => CountUpAsync(index % 2 == 0 ? Storage : other, shared))));

        Text((await (await StartAsync(Options)).Turns.BeginAsync(Next(), [shared])).Documents[0]).ShouldBe($"{2 * Each}");
    }

    [Fact]
    public async Task The_same_activity_at_once_is_kept_once_and_hinders_no_other()
    {
        var same = Enumerable.Range(0, 5).Select(_ => CommitAsync(Ana, [], messages: 1));
        var others = Enumerable.Range(0, 20).Select(index => CommitAsync(Next() with { Conversation = $"c{index}" }, [], messages: 1));
        var kept = await Task.WhenAll(same.Concat(others));

        kept.Take(5).Count(status => status == CommitStatus.Done).ShouldBe(1);
        kept.Skip(5).ShouldAllBe(status => status == CommitStatus.Done);
        (await ClaimAsync()).Sum(lane => lane.Messages.Length).ShouldBe(21);
    }

    /// <summary>Makes an empty database.</summary>
    protected abstract Task<StorageOptions> CreateAsync();

    /// <summary>Removes it.</summary>
    protected abstract ValueTask RemoveAsync();

    private protected StorageOptions Options { get; private set; } = null!;

    private protected async Task<StorageUnderTest> StartAsync(StorageOptions options, RetentionOptions? retention = null)
    {
        Options = options;
        var storage = await StorageUnderTest.StartAsync(options, Storage?.Time, retention);
        _started.Add(storage);
        return storage;
    }

    private protected TurnOrigin Next() => Ana with { Activity = $"n{Interlocked.Increment(ref _activities)}" };

    private protected Task<TurnStart> BeginAsync(TurnOrigin origin, params ImmutableArray<StateKey> keys) => Storage.Turns.BeginAsync(origin, keys).AsTask();

    private protected Task<CommitStatus> CommitAsync(
        TurnOrigin origin, ImmutableArray<StateWrite> writes, int messages = 0, TurnAnswer? answer = null) =>
        Storage.Turns.CommitAsync(CommitOf(origin, writes, messages, answer)).AsTask();

    private protected TurnCommit CommitOf(TurnOrigin origin, ImmutableArray<StateWrite> writes, int messages = 0, TurnAnswer? answer = null) => new(
        origin,
        writes,
        new TurnOutput(
            answer ?? new TurnAnswer(202, Body: null),
            [.. Enumerable.Range(0, messages).Select(index => new OutgoingMessage($"http://canal/{origin.Activity}", Encoding.UTF8.GetBytes($"{origin.Activity}.{index}")))]),
        Storage.Time.Now);

    private protected Task<ImmutableArray<DueLane>> ClaimAsync(StorageUnderTest? by = null) =>
        (by ?? Storage).Outbox.ClaimAsync(100, TestContext.Current.CancellationToken);

    private protected static StateWrite Write(StateKey key, long expected, string? text) =>
        new(key, expected, text is null ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(text));

    private protected static string? Text(StateDocument document) => document.Json is { } json ? Encoding.UTF8.GetString(json.Span) : null;

    private async Task CountUpAsync(StorageUnderTest storage, StateKey key)
    {
        while (true)
        {
            var origin = Next();
            var document = (await storage.Turns.BeginAsync(origin, [key])).Documents[0];
            var count = int.Parse(Text(document) ?? "0", System.Globalization.CultureInfo.InvariantCulture);
            if (await storage.Turns.CommitAsync(CommitOf(origin, [Write(key, document.Version, $"{count + 1}")])) == CommitStatus.Done) return;
        }
    }
}
