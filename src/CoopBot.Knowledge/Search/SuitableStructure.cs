using CoopBot.Knowledge.Entries;

namespace CoopBot.Knowledge.Search;

/// <summary>A structure that suits a situation.</summary>
/// <param name="Entry">The structure.</param>
/// <param name="Situation">What it is for, as staff wrote it: an infinitive and what follows.</param>
/// <param name="Confidence">How far the message tells that situation, 0 to 1.</param>
public sealed record SuitableStructure(Entry Entry, string Situation, float Confidence);
