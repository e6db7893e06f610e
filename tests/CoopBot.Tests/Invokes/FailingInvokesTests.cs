using System.Net;
using System.Text;
using System.Text.Json;
using CoopBot.BotFramework.Invokes;
using CoopBot.BotFramework.Rendering;
using CoopBot.Conversation;
using CoopBot.Conversation.Turns;
using CoopBot.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopBot.Tests.Invokes;

/// <summary>Invokes that go wrong inside the bot, or that nobody waits for any more. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class FailingInvokesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Row_27_a_card_action_that_fails_says_so_inside_its_answer()
    {
        using var program = new ProgramUnderTest(new MemoryTurnStore());
        var turn = ProgramUnderTest.Turn(new Unheard(), "1") with { Format = new InvokedCardFormat(isGroup: false) };

        var answer = await program.Runner.RunAsync(turn);

        answer.Code.ShouldBe(200);
        var body = JsonElement.Parse(Encoding.UTF8.GetString(answer.Body!.Value.Span));
        (body.GetProperty("statusCode").GetInt32(), body.GetProperty("type").GetString()).ShouldBe((500, "application/vnd.microsoft.error"));
        body.GetProperty("value").GetProperty("message").GetString().ShouldBe(Texts.Fault);
    }

    [Fact]
    public async Task Row_27_an_invoke_that_fails_is_answered_500_without_a_word_of_why()
    {
        await using var bot = await AdaptedBot.StartAsync(services => services.AddSingleton(provider => new MessageExtension(
            (_, _, _) => throw new InvalidOperationException("secret"), TimeProvider.System, provider.GetRequiredService<ILogger<MessageExtension>>())));

        using var response = await bot.PostAsync(new { type = "invoke", name = "composeExtension/query", value = new { commandId = EntrySearch.CommandId } }, Stop);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync(Stop)).ShouldNotContain("secret");
    }

    [Fact]
    public async Task Row_24_a_turn_goes_on_when_the_channel_hangs_up()
    {
        var (store, begun, gone, gate) = (new MemoryTurnStore(), Signal(), Signal(), Signal());
        store.BeforeCommit = _ =>
        {
            begun.TrySetResult();
            return gate.Task;
        };
        await using var bot = await AdaptedBot.StartAsync(services => services
            .AddSingleton<ITurnStore>(store)
            .AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(new AbortWatch(gone)));
        using var channel = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var request = bot.PostAsync(
            new { type = "invoke", id = "1", name = "adaptiveCard/action", value = new { action = new { type = "Action.Execute", data = new { coopbotEntry = "gie" } } } },
            channel.Token);
        await begun.Task.Soon();
        await channel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(request);
        await gone.Task.Soon();
        gate.SetResult();

        var commit = await store.NextCommitAsync();
        commit.Origin.Activity.ShouldBe("1");
        Encoding.UTF8.GetString(commit.Output.Answer.Body!.Value.Span).ShouldContain("(GIE)");
        store.StateOf(commit.Origin).Entry.ShouldBe("gie");
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record Unheard : UserInput;
}
