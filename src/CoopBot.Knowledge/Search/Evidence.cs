using System.Runtime.InteropServices;

namespace CoopBot.Knowledge.Search;

/// <summary>What speaks for and against a passage as the answer to a question; each from 0 to 1.</summary>
/// <param name="Coverage">The share of the question's words, weighed by rarity, that the passage holds.</param>
/// <param name="TellingWords">Words held, everyday words left out; four or more count 1.</param>
/// <param name="Words">Words held; four or more count 1.</param>
/// <param name="Named">How distinctly the question names the entry.</param>
/// <param name="Foreign">1 where it holds a word of a foreign subject that the passage does not speak of.</param>
/// <param name="UnknownWords">Words that no entry holds; four or more count 1.</param>
/// <param name="Uncovered">The weight of the words that the passage lacks.</param>
/// <param name="Foreseen">How near it comes to an example question of the passage.</param>
/// <param name="FigureMissing">1 where it asks for a figure that the passage does not hold.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Evidence(
    float Coverage,
    float TellingWords,
    float Words,
    float Named,
    float Foreign,
    float UnknownWords,
    float Uncovered,
    float Foreseen,
    float FigureMissing);
