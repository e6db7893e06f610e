using System.Collections.Immutable;

namespace CoopBot.Knowledge.Reading;

/// <summary>The outcome of reading a knowledge folder: a base, or everything that is wrong with it.</summary>
/// <param name="Base">The knowledge base, or null when there are faults.</param>
/// <param name="Faults">All faults of all files, in file and line order.</param>
public sealed record KnowledgeReading(KnowledgeBase? Base, ImmutableArray<Fault> Faults);
