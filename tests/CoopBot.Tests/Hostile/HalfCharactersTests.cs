using System.Text;
using CoopBot.BotFramework.Activities;

namespace CoopBot.Tests.Hostile;

/// <summary>Half characters in JSON.</summary>
public sealed class HalfCharactersTests
{
    [Theory]
    [InlineData("""{"a":"\ud83d"}""", """{"a":"\ufffd"}""")]
    [InlineData("""{"a":"\uD83D","\udE00":1}""", """{"a":"\ufffd","\ufffd":1}""")]
    [InlineData("""["\udc00\ud800"]""", """["\ufffd\ufffd"]""")]
    [InlineData("""["\ud83d\ud83d\ude00"]""", """["\ufffd\ud83d\ude00"]""")]
    [InlineData("""["\ud83d\u0041"]""", """["\ufffd\u0041"]""")]
    [InlineData("""["\\\ud83d"]""", """["\\\ufffd"]""")]
    public void They_are_replaced(string json, string expected) => Replaced(json).ShouldBe(expected);

    [Theory]
    [InlineData("""["\ud83d\ude00"]""")]
    [InlineData("""["\\ud83d"]""")]
    [InlineData("""["\u00e9\n\"\\"]""")]
    [InlineData("\"\\ud8")]
    [InlineData("\"\\u+d83d\"")]
    [InlineData("\"\\")]
    [InlineData("")]
    public void Everything_else_stays(string json) => Replaced(json).ShouldBe(json);

    private static string Replaced(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        HalfCharacters.Replace(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
