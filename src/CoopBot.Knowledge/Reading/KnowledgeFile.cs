namespace CoopBot.Knowledge.Reading;

/// <summary>A file of the knowledge folder as it is on disk.</summary>
/// <param name="Path">The path below the knowledge folder, with <c>/</c>.</param>
/// <param name="Bytes">Its content, not yet decoded.</param>
public sealed record KnowledgeFile(string Path, ReadOnlyMemory<byte> Bytes);
