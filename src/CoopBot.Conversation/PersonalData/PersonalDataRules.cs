using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CoopBot.Conversation.Answering;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using CoopBot.Knowledge;
using CoopBot.Knowledge.Entries;
using CoopBot.Knowledge.Language;

namespace CoopBot.Conversation.PersonalData;

/// <summary>
/// "Mes données" and "effacer mes données": in a private chat only, and deleted only after a question that the same person has just been
/// asked.
/// </summary>
internal sealed class PersonalDataRules(KnowledgeBase knowledge)
{
    // A phone shows no more at a time; each thread of a team's channel is a conversation.
    private const int MostThreads = 2;

    private const string Day = "d MMMM yyyy";
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    // The last item of a list ends with a full stop.
    private static readonly char[] EndOfItem = [' ', ';', '.', '\n'];

    private readonly ImmutableArray<Choice> _afterReading = [new Choice.Decide(Texts.EraseMyData, DataCommand.AskErasure)];

    private readonly ImmutableArray<Choice> _confirmation =
        [new Choice.Decide(Texts.EraseAll, DataCommand.Erase), new Choice.Decide(Texts.KeepAll, DataCommand.Keep)];

    /// <summary>Decides what the person typed or pressed, or null when it is none of this.</summary>
    /// <param name="input">What the person did.</param>
    /// <param name="state">The state, as it counts now.</param>
    /// <param name="now">The time of the turn.</param>
    public Decision? Decide(UserInput input, ConversationState state, DateTimeOffset now) => input switch
    {
        UserInput.PersonalDataRead read => Describe(read.Data) is { } data
            ? Say(state, data, _afterReading, now)
            : Say(state, Texts.DataNone, [], now),
        UserInput.Decided decided => Obey(decided.Command, input.IsPrivate, state, now),
        UserInput.Said said when Offers(state) && TypedChoice.In(said.Text, state.Choices) is Choice.Decide typed => Obey(typed.Command, input.IsPrivate, state, now),
        _ => null,
    };

    /// <summary>Decides a message that asks for the person's data, or to have it deleted.</summary>
    /// <param name="intent">Which of both.</param>
    /// <param name="isPrivate">Whether nobody else reads the replies.</param>
    /// <param name="state">The state, as it counts now.</param>
    /// <param name="now">The time of the turn.</param>
    public Decision Decide(Intent intent, bool isPrivate, ConversationState state, DateTimeOffset now)
    {
        if (!isPrivate) return Say(state, Texts.DataInPrivate, [], now);
        return intent == Intent.MyData
            ? new Decision(state, []) { Effect = TurnEffect.ReadPersonalData }
            : Say(state, Texts.EraseQuestion, _confirmation, now);
    }

    private Decision Obey(DataCommand command, bool isPrivate, ConversationState state, DateTimeOffset now)
    {
        if (!isPrivate) return Say(state, Texts.DataInPrivate, [], now);
        if (command == DataCommand.Keep) return Say(state, Texts.Kept, [], now);

        // A button of long ago only asks again.
        return command == DataCommand.Erase && state.Choices.Any(choice => choice is Choice.Decide { Command: DataCommand.Erase })
            ? new Decision(ConversationState.New, [new Notice(Texts.Erased, [])]) { Effect = TurnEffect.ErasePersonalData }
            : Say(state, Texts.EraseQuestion, _confirmation, now);
    }

    private static bool Offers(ConversationState state) => state.Choices.Any(choice => choice is Choice.Decide);

    private static Decision Say(ConversationState state, string text, ImmutableArray<Choice> choices, DateTimeOffset now)
    {
        var notice = new Notice(text, choices);
        return new Decision(state.After(notice, now), [notice]);
    }

    private string? Describe(KeptData data)
    {
        var text = new StringBuilder();
        foreach (var document in data.Documents.Take(MostThreads)) text.Append("- ").Append(Describe(document)).Append('\n');
        Count(text, data.Documents.Length - MostThreads, Texts.DataOtherThreads);
        if (data.Reachable is { } expires) text.Append("- ").Append(Fill(Texts.DataReachable, expires.ToString(Day, French))).Append('\n');
        if (data.Exchange is { } exchange) text.Append("- ").Append(Describe(exchange)).Append('\n');
        Count(text, data.Received, Texts.DataReceived);
        Count(text, data.Answers, Texts.DataAnswers);
        Count(text, data.Sent, Texts.DataSent);
        Count(text, data.Waiting, Texts.DataWaiting);
        Count(text, data.Ratings, Texts.DataRatings);
        var end = data.Exchange is null ? Texts.DataEnd : Texts.DataEndOfExchange;
        return text.Length == 0 ? null : $"{Texts.DataIntroduction}\n\n{text.ToString().TrimEnd(EndOfItem)}.\n\n{end}";
    }

    private string Describe(KeptDocument document)
    {
        var state = StateJson.Read(document.Json);
        var subject = SubjectOf(state) is { } title ? Fill(Texts.DataSubject, title) : Texts.DataNoSubject;
        return Fill(Texts.DataThread, subject, state.At.ToString(Day, French), document.Expires.ToString(Day, French));
    }

    private static string Describe(KeptExchange exchange) =>
        Fill(Texts.DataExchange, exchange.Messages.ToString(French), exchange.Until.ToString(Day, French));

    private string? SubjectOf(ConversationState state)
    {
        if (state.Entry is not { } slug || knowledge.Find(slug) is not { } entry) return null;
        return FacetName.ByKey(state.Facet) is { } facet ? $"{entry.Title}, {facet.Heading}" : entry.Title;
    }

    private static void Count(StringBuilder text, long count, string sentence)
    {
        if (count > 0) text.Append("- ").Append(Fill(sentence, count.ToString(French))).Append('\n');
    }

    private static string Fill(string sentence, params ReadOnlySpan<string> values)
    {
        for (var index = 0; index < values.Length; index++)
            sentence = sentence.Replace($"{{{index}}}", values[index], StringComparison.Ordinal);
        return sentence;
    }
}
