using System.Collections.Frozen;
using System.Text;

namespace CoopBot.Knowledge.Language;

/// <summary>
/// Everyday French words, from <c>common-words.txt</c>: they colour a spoken message ("il est parti en vacances") and tell little of its
/// subject.
/// </summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Stems = Read();

    /// <summary>Whether a stem is that of an everyday word.</summary>
    public static bool Hold(string stem) => Stems.Contains(stem);

    private static FrozenSet<string> Read()
    {
        var name = $"{typeof(CommonWords).Namespace}.common-words.txt";
        using var stream = typeof(CommonWords).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return FrenchText.Words(reader.ReadToEnd()).Select(FrenchStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
    }
}
