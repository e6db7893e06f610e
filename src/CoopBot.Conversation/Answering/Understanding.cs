using CoopBot.Conversation.Replies;
using CoopBot.Knowledge.Search;

namespace CoopBot.Conversation.Answering;

/// <summary>How a message was understood, for whoever wants to know why it got its reply.</summary>
/// <param name="Question">What was recognised in it.</param>
/// <param name="Found">The nearest passages, with their scores; the conversation left aside.</param>
/// <param name="Rule">The rule that chose the reply.</param>
/// <param name="Reply">The reply.</param>
public sealed record Understanding(Question Question, SearchResult Found, AnswerRule Rule, Reply Reply);
