using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge;
using CoopBot.Knowledge.Entries;

namespace CoopBot.Conversation.Answering;

/// <summary>Asks every example question of a base, to find those that their entry does not answer.</summary>
public static class QuestionCheck
{
    /// <summary>The questions that something else answers.</summary>
    /// <param name="knowledge">The base.</param>
    /// <param name="assistant">An assistant for it.</param>
    /// <returns>Each with the entry that asks it and the reply it got.</returns>
    public static IEnumerable<(Entry Entry, ExampleQuestion Question, Reply Reply)> Lost(KnowledgeBase knowledge, Assistant assistant) =>
        from entry in knowledge.Entries
        from question in entry.Questions
        let reply = assistant.Understand(question.Text, ConversationState.New).Reply
        where !Answers(reply, entry, question.Facet)
        select (entry, question, reply);

    private static bool Answers(Reply reply, Entry entry, Facet? facet) => reply switch
    {
        Answer answer => answer.Entry == entry.Slug && (facet is not { } asked || answer.Facet == FacetName.Of(asked).Key),
        Comparison comparison => comparison.Subjects.Any(subject => subject.Entry == entry.Slug),
        _ => false,
    };
}
