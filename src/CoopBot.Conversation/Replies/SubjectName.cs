namespace CoopBot.Conversation.Replies;

/// <summary>Names what a reply is about in one word, for staff and for programs.</summary>
public static class SubjectName
{
    private const char FacetMark = '#';
    private const char Separator = '/';

    /// <summary>The subject of an answer.</summary>
    /// <param name="entry">The slug of the entry.</param>
    /// <param name="facet">The facet's French key, or null for the short answer.</param>
    /// <returns>Such as <c>scic#gouvernance</c>.</returns>
    public static string Of(string entry, string? facet) => facet is null ? entry : $"{entry}{FacetMark}{facet}";

    /// <summary>The subject of a comparison.</summary>
    /// <param name="entries">The slugs of the entries.</param>
    /// <returns>Such as <c>gie/scic</c>.</returns>
    public static string Of(IEnumerable<string> entries) => string.Join(Separator, entries);

    /// <summary>The slugs that a subject names. It may come from a client: anything may be in it.</summary>
    /// <param name="subject">The subject.</param>
    /// <returns>At least one, perhaps of no entry.</returns>
    public static string[] Entries(string subject) => subject.Split(FacetMark)[0].Split(Separator);

    /// <summary>The facet that a subject names. It may come from a client: anything may be in it.</summary>
    /// <param name="subject">The subject.</param>
    /// <returns>The facet's key, perhaps of none; null where the subject names no facet.</returns>
    public static string? Facet(string subject) => subject.IndexOf(FacetMark, StringComparison.Ordinal) is var mark and >= 0 ? subject[(mark + 1)..] : null;
}
