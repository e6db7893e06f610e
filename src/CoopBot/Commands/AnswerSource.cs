namespace CoopBot.Commands;

/// <summary>A source in the output of <c>coopbot ask --json</c>.</summary>
/// <param name="Guide">The guide's identity.</param>
/// <param name="Title">The guide's title.</param>
/// <param name="Section">The part of the guide.</param>
internal sealed record AnswerSource(string Guide, string Title, string Section);
