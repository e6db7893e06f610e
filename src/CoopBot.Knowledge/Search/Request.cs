using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Knowledge.Search;

/// <summary>Something that a member asks the bot to do.</summary>
/// <param name="Kind">What.</param>
/// <param name="Entry">The entry that explains it: for an exercise the step that was named, or the one that presents all steps.</param>
public sealed record Request(RequestKind Kind, Entry Entry);
