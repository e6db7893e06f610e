using System.Buffers.Text;
using System.Text;
using CoopBot.BotFramework.DirectLine;

namespace CoopBot.Tests.DirectLine;

public sealed class DirectLineTokensTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly DirectLineToken Token = new(TokenUse.Conversation, "conv", "dl_1", Noon, Noon.AddHours(23), "https://page.exemple.fr");

    private readonly LogLines<DirectLineTokens> _log = new();

    [Fact]
    public void A_token_is_read_as_it_was_written_by_any_program_with_the_same_secret()
    {
        Tokens('s').Read(Tokens('s').Write(Token)).ShouldBe(Token);
        Tokens('s').Read(Tokens('s').Write(Token with { Origin = null, Use = TokenUse.Stream })).ShouldBe(Token with { Origin = null, Use = TokenUse.Stream });
        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void A_token_of_another_secret_is_none()
    {
        var text = Tokens('s').Write(Token);
        Tokens('t').Read(text).ShouldBeNull();
        Tokens(null).Read(text).ShouldBeNull();
    }

    [Fact]
    public void Without_a_secret_each_program_has_a_key_of_its_own_and_says_what_that_means()
    {
        var tokens = Tokens(null);
        tokens.Read(tokens.Write(Token)).ShouldBe(Token);
        Tokens(null).Read(tokens.Write(Token)).ShouldBeNull();
        _log.Lines.Count(line => line.Contains("DirectLine:Secret is not set", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void A_token_with_any_character_changed_taken_away_or_added_is_none()
    {
        var tokens = Tokens('s');
        var text = tokens.Write(Token);
        for (var index = 0; index < text.Length; index++)
        {
            tokens.Read(text.Remove(index, 1)).ShouldBeNull();
            tokens.Read(text.Remove(index, 1).Insert(index, text[index] == 'A' ? "B" : "A")).ShouldBeNull();
            tokens.Read(text.Insert(index, "=")).ShouldBeNull();
        }

        tokens.Read(text + "=").ShouldBeNull();
        tokens.Read(text + "\n").ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("é.é.é")]
    public void What_is_no_token_is_none(string text) => Tokens('s').Read(text).ShouldBeNull();

    [Fact]
    public void A_token_without_signature_or_with_another_algorithm_named_is_none()
    {
        var parts = Tokens('s').Write(Token).Split('.');
        var unsigned = Base64Url.EncodeToString(Encoding.UTF8.GetBytes("""{"alg":"none"}"""));
        Tokens('s').Read($"{unsigned}.{parts[1]}.").ShouldBeNull();
        Tokens('s').Read($"{unsigned}.{parts[1]}.{parts[2]}").ShouldBeNull();
        Tokens('s').Read($"{parts[0]}.{parts[1]}.").ShouldBeNull();
        Tokens('s').Read(new string('a', 100_000)).ShouldBeNull();
    }

    [Fact]
    public void Clients_find_the_person_where_they_look_for_it()
    {
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(Tokens('s').Write(Token).Split('.')[1]));
        payload.ShouldContain("\"user\":\"dl_1\"");
    }

    private DirectLineTokens Tokens(char? secret) => new(new DirectLineOptions { Secret = secret is { } letter ? new string(letter, 32) : null }, _log);
}
