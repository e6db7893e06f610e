using System.Runtime.InteropServices;

namespace CoopBot.Knowledge.Search;

/// <summary>The passage of an entry that matches a question best.</summary>
/// <param name="Entry">The entry's number.</param>
/// <param name="Passage">The passage's number.</param>
/// <param name="Score">How well it matches.</param>
/// <param name="Nearness">How near the question comes to one of its example questions, 0 to 1.</param>
/// <param name="Beside">The number of another passage of the entry that matches nearly as well, or null.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RankedPassage(int Entry, int Passage, float Score, float Nearness, int? Beside);
