using System.Collections.Immutable;
using System.Text;
using CoopBot.Conversation.Replies;
using CoopBot.Conversation.Turns;
using Microsoft.AspNetCore.Http;

namespace CoopBot.BotFramework.Rendering;

/// <summary>The answer to a thumb up or down, which Teams wants to be an empty object; Teams itself thanks (protocol sheet, 1.5).</summary>
internal sealed class FeedbackFormat : ITurnFormat
{
    public TurnOutput Render(ImmutableArray<Reply> replies) => new(new TurnAnswer(StatusCodes.Status200OK, Encoding.UTF8.GetBytes("{}")), []);
}
