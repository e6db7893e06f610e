using CoopBot.BotFramework.Authentication;

namespace CoopBot.Tests.Authentication;

/// <summary>When keys are read again, and how long they serve. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class SigningKeysTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly StubKeySource _source = new();
    private readonly ManualClock _clock = new();
    private readonly LogLines<SigningKeys> _log = new();
    private readonly SigningKeys _keys;

    public SigningKeysTests() => _keys = new SigningKeys(_source, _clock, _log);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_are_read_once_a_day()
    {
        var first = await ReadFirstAsync();

        _clock.Pass(SigningKeys.Fresh - Moment);
        (await Current()).ShouldBeSameAs(first);
        _source.Readings.ShouldBe(1);

        _clock.Pass(Moment);
        (await ReadAsync(Current(), Set())).ShouldNotBeSameAs(first);
        _source.Readings.ShouldBe(2);
    }

    [Fact]
    public async Task However_many_wait_for_the_first_keys_one_reading_serves_all()
    {
        var waiting = Enumerable.Range(0, 100).Select(_ => Current()).ToArray();
        var keys = Set();

        await _source.EndAsync(keys);

        (await Task.WhenAll(waiting).Soon()).ShouldAllBe(set => set == keys);
        _source.Readings.ShouldBe(1);
    }

    [Fact]
    public async Task Who_goes_away_ends_its_own_wait_only()
    {
        using var gone = new CancellationTokenSource();
        var leaving = _keys.CurrentAsync(gone.Token);
        var staying = Current();

        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(leaving.Soon());

        (await ReadAsync(staying, Set())).IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public async Task Row_17_an_unknown_key_has_the_keys_read_once_for_all_who_ask()
    {
        var old = await ReadFirstAsync();
        var fresh = Set("k2");

        var waiting = Enumerable.Range(0, 100).Select(_ => _keys.BeyondAsync(old, Stop)).ToArray();
        await _source.EndAsync(fresh);

        (await Task.WhenAll(waiting).Soon()).ShouldAllBe(set => set == fresh);
        _source.Readings.ShouldBe(2);

        // One that looked at the old keys and asks late gets the new ones.
        (await _keys.BeyondAsync(old, Stop).Soon()).ShouldBeSameAs(fresh);
        _source.Readings.ShouldBe(2);
    }

    [Fact]
    public async Task Row_17_and_not_again_before_five_minutes_are_over()
    {
        var first = await ReadFirstAsync();
        var second = await ReadAsync(_keys.BeyondAsync(first, Stop), Set());

        _clock.Pass(SigningKeys.Pause - Moment);
        (await _keys.BeyondAsync(second, Stop).Soon()).ShouldBeSameAs(second);
        _source.Readings.ShouldBe(2);

        _clock.Pass(Moment);
        await ReadAsync(_keys.BeyondAsync(second, Stop), Set());
        _source.Readings.ShouldBe(3);
    }

    [Fact]
    public async Task Row_18_the_last_keys_serve_for_five_days_while_the_host_is_down()
    {
        var keys = await ReadFirstAsync();

        _clock.Pass(SigningKeys.Fresh);
        (await ReadAsync(Current(), result: null)).ShouldBeSameAs(keys);
        (await Current()).ShouldBeSameAs(keys);
        _source.Readings.ShouldBe(2);

        _clock.Pass(SigningKeys.Usable - SigningKeys.Fresh - Moment);
        (await ReadAsync(Current(), result: null)).ShouldBeSameAs(keys);
        _clock.Pass(Moment);
        (await Current()).IsEmpty.ShouldBeTrue();
        _log.Lines.Count.ShouldBe(2);
        _log.Lines.ShouldAllBe(line => line.StartsWith("Warning: The keys that tokens are checked with cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Row_18_a_host_that_is_down_is_not_asked_at_each_request()
    {
        (await ReadAsync(Current(), result: null)).IsEmpty.ShouldBeTrue();
        (await Current()).IsEmpty.ShouldBeTrue();
        _source.Readings.ShouldBe(1);

        _clock.Pass(SigningKeys.ShortPause);
        (await ReadAsync(Current(), Set())).IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public async Task Keys_that_cannot_be_read_again_for_an_unknown_one_go_on_to_serve()
    {
        var keys = await ReadFirstAsync();
        (await ReadAsync(_keys.BeyondAsync(keys, Stop), result: null)).ShouldBeSameAs(keys);
        (await Current()).ShouldBeSameAs(keys);
    }

    private Task<SigningKeySet> Current() => _keys.CurrentAsync(Stop).Soon();

    private Task<SigningKeySet> ReadFirstAsync() => ReadAsync(Current(), Set());

    private async Task<SigningKeySet> ReadAsync(Task<SigningKeySet> asked, SigningKeySet? result)
    {
        await _source.EndAsync(result);
        return await asked.Soon();
    }

    private static SigningKeySet Set(string id = "k1") => new([new SigningKey(id, default, [], Certified: null)]);
}
