using System.Globalization;
using System.Text;

namespace CoopBot.Tests.Hostile;

/// <summary>What is put in the place of a value: JSON as it is sent, which no writer of JSON would write.</summary>
internal static class HostileJson
{
    /// <summary>Stands in every hostile text: where it turns up, something that a person wrote did.</summary>
    public const string Mark = "zqx7";

    private const int Large = 200_000;
    private const int Huge = 900_000;

    /// <summary>Strings, as JSON writes them. Names and texts are made of them as well.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        .. new[]
        {
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</at><at>Ana</at>", "<at>CoopBot</at>", "<at id=\\\"0\\\">Bot</at>", "&lt;script&gt;&#60;b&#62;",
            "[cliquez](javascript:alert(1))", "![i](http://mal.example/i.png)", "](http://mal.example)", "[a]: http://mal.example", "<http://mal.example>",
            "https://mal.example/?q=1", "| a | b |\\n|---|---|\\n| c | d |", "# titre\\n\\n> cite\\n\\n- liste\\n1. un", "```\\ncode\\n```", "**gras** _it_ `c` ~~b~~ \\\\*",
            "\\u202Eesrever\\u202C", "\\u2066isolate\\u2069\\u200F", "\\u0000", "nul\\u0000nul", "\\u0007\\b\\f\\r\\u001b[31m", "\\ufeff\\ufffe\\uffff\\ufdd0", "\\ufffe",
            "\\ud83d\\ude00", "e\\u0301\\u0300\\u0302\\u0323\\u0489\\u0489\\u0489\\u0489", "\\u1100\\u1161\\u11a8", "\\u0130\\u0131\\u017f\\ufb03", "\\ud800\\udc00", "%00%0d%0aSet-Cookie: a=b",
            "\\r\\nX-Injected: 1\\r\\n\\r\\n", "{0} {1} {activity} %s %n ${jndi:ldap://x}", "'; DROP TABLE state; --", "../../../etc/passwd", "\\\\\\\\mal\\\\partage", "null", "NaN",
            "c'est quoi une SCIC ?", "compare une SCIC et une SCOP", "gouvernance du GIE ?", "et ses limites ?", "mes donn\\u00e9es", "effacer mes donn\\u00e9es", "pas utile : ",
            "remarque : <b>\\u0000", "1", "2", "oui", "scic", "scic#gouvernance", "gie",
        }.SelectMany(text => new[] { Quoted(text), Quoted($"{text} {Mark}"), Quoted($"{Mark}{text}") }),
        "\"\"", "\"   \"", "\"\\u00a0\\u200b\"",
    ];

    /// <summary>Strings with half a character: JSON by its grammar, and no text.</summary>
    public static IReadOnlyList<string> BrokenTexts { get; } = ["\"\\ud800\"", "\"\\udc00\\ud800\"", $"\"{Mark}\\udfff\"", "\"coopbot\\ud83d\"", "\"message\\ud800\""];

    /// <summary>Values that are no text, or none that fits.</summary>
    public static IReadOnlyList<string> Values { get; } =
    [
        "null", "true", "false", "0", "-0", "5", "1e999", "-1e-999", "99999999999999999999999999999999", "0.1e1", new string('9', 400),
        "[]", "{}", "[null]", "[[]]", "[{}]", "[1,\"a\",null,{\"a\":[]}]", "{\"a\":null}", "{\"\":\"\"}", "{\"id\":\"\\ud800\"}", "{\"\\ud800\":1}", "{\"\\ud800\":1,\"\\ud801\":2}",
        "{\"coopbotEntry\\ud800\":1}", "{\"id\":{}}", "{\"id\":5}", "{\"id\":[\"a\"]}", "{\"type\":\"Action.Execute\",\"data\":5}", "\"2026-13-45T99:99:99Z\"",
    ];

    /// <summary>Large and deep ones: the most that a body may be, and beyond.</summary>
    public static IReadOnlyList<string> LargeValues { get; } =
    [
        Quoted(new string('a', Huge)), Quoted(string.Concat(Enumerable.Repeat("scic ", Large / 5))), Quoted(string.Concat(Enumerable.Repeat("[a](b)<", Large / 7))),
        Quoted(string.Concat(Enumerable.Repeat("e\\u0301", Large / 10))), Quoted(new string('a', 2 * 1024 * 1024)), Nested('[', ']', 100), Nested('[', ']', 127), Nested('[', ']', 1_000), Nested('[', ']', 100_000),
        $"{{\"a\":{Nested('[', ']', 90)}}}", $"[{string.Join(',', Enumerable.Repeat("{\"type\":\"mention\",\"text\":\"<at>a</at>\",\"mentioned\":{\"id\":\"a\"}}", 3_000))}]",
        $"{{{string.Join(',', Enumerable.Range(0, 5_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"\"k{number}\":{number}")))}}}", $"[{string.Join(',', Enumerable.Repeat("1", 50_000))}]",
    ];

    /// <summary>Names of fields, with quotation marks.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "\"\"", "\"\\ud800\"", "\"\\udfffx\"", "\"$type\"", "\"__proto__\"", "\"\\u0000\"", $"\"{Mark}\"", "\"TYPE\"", "\"Text\"", "\"t\\u0065xt\"", "\"VALUE\"", "\"coopbotentry\"", "\"id\"", "\"channeldata\"", "\"timestamp\"",
        $"\"{new string('n', 10_000)}\"", "\"\\ufffe\"", "\"<b>\"",
    ];

    /// <summary>Bytes that are no UTF-8, or no part of JSON.</summary>
    public static IReadOnlyList<byte[]> Bytes { get; } =
    [
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x00], [0xEF, 0xBB, 0xBF], Encoding.UTF8.GetBytes("\u2028"), "}"u8.ToArray(), "\""u8.ToArray(), "//"u8.ToArray(), "/**/"u8.ToArray(), ","u8.ToArray(),
    ];

    private static string Quoted(string text) => $"\"{text}\"";

    private static string Nested(char open, char close, int depth) => new string(open, depth) + new string(close, depth);
}
