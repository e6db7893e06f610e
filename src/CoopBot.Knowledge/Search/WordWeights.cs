namespace CoopBot.Knowledge.Search;

/// <summary>What each word of a question weighs.</summary>
/// <param name="Weights">By the word's number.</param>
/// <param name="Total">The weight of all of them.</param>
internal sealed record WordWeights(Dictionary<int, float> Weights, float Total);
