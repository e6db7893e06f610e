using System.Collections.Immutable;
using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Cards;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation.Browsing;
using CoopBot.Conversation.Turns;
using Microsoft.Extensions.Logging;

namespace CoopBot.BotFramework.Invokes;

/// <summary>
/// The search from the compose box: entries of the knowledge base, to be inserted in a message as cards. What is inserted is read by others:
/// it holds no button, no link and nothing about who searched.
/// </summary>
/// <param name="find">Finds entries for a text: so many, after so many others.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where slow searches are noted.</param>
internal sealed partial class MessageExtension(
    Func<string, int, int, ImmutableArray<FoundEntry>> find, TimeProvider time, ILogger<MessageExtension> logger)
{
    // Teams tells how many it wants, 25 where it does not; it shows no more.
    private const int UsualCount = 25;

    // Teams gives up after 5 s: a late answer is thrown away, and a sentence is better than an error (protocol sheet, 1.7).
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);

    /// <summary>Answers a search.</summary>
    /// <param name="invoke">The invoke.</param>
    /// <returns>Always 200: cards, or a sentence where there are none or the search takes too long.</returns>
    public async Task<TurnAnswer> AnswerAsync(Activity invoke)
    {
        var text = QuestionIn(invoke.Value.Field("parameters"));
        var options = invoke.Value.Field("queryOptions");
        var skip = Math.Max(options.NumberField("skip") ?? 0, 0);
        var count = Math.Clamp(options.NumberField("count") ?? UsualCount, 1, UsualCount);
        return InvokeBody.Of(await FindAsync(text, skip, count));
    }

    private async Task<ComposeExtensionResult> FindAsync(string text, int skip, int count)
    {
        try
        {
            var found = await Task.Run(() => find(text, skip, count)).WaitAsync(Budget, time);
            return found.IsEmpty && skip == 0 ? Say(CardTexts.NothingFound) : Show(found);
        }
        catch (TimeoutException)
        {
            LogSlow(logger, Budget.TotalSeconds);
            return Say(CardTexts.SearchTooSlow);
        }
    }

    // Teams names its parameters; other clients may not. What a first opening sends is no question.
    private static string QuestionIn(JsonElement? parameters)
    {
        if (parameters is not { ValueKind: JsonValueKind.Array } list) return "";
        foreach (var item in list.EnumerateArray())
        {
            JsonElement? parameter = item;
            if (parameter.TextField("name") is { Length: > 0 } and not EntrySearch.Parameter) continue;
            if (parameter.TextField("value") is { } value) return value;
        }

        return "";
    }

    private static ComposeExtensionResult Say(string text) => new("message") { Text = text };

    private static ComposeExtensionResult Show(ImmutableArray<FoundEntry> found) => new("result")
    {
        AttachmentLayout = "list",
        Attachments = [.. found.Select(AttachmentOf)],
    };

    private static Attachment AttachmentOf(FoundEntry found) => Attachment.Of(ReplyCard.Of(found.Answer)) with
    {
        Preview = new Attachment
        {
            ContentType = ThumbnailCard.ContentType,
            Content = new AttachmentContent.Preview(new ThumbnailCard(ReplyText.Title(found.Answer)!, found.Excerpt)),
        },
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A search from the compose box took longer than {Seconds} s; the person was asked to try again")]
    private static partial void LogSlow(ILogger logger, double seconds);
}
