using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CoopBot.BotFramework.DirectLine;
using CoopBot.Conversation.Transcripts;

namespace CoopBot.Tests.DirectLine;

/// <summary>Conversations of the web page over WebSockets.</summary>
public sealed class StreamTests(DirectLineBot bot)
{
    [Fact]
    public async Task What_is_said_comes_over_the_stream_in_order_and_pings_are_silent()
    {
        var page = await bot.OpenAsync(start: false);
        using var socket = await ConnectAsync((await page.StartAsync()).GetProperty("streamUrl").GetString()!);
        await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, DirectLineBot.Stop);
        await page.SayAsync(PageClient.Message("c'est quoi un GIE ?", "client-1"));

        var (said, watermark) = await ReceiveAsync(socket, 3);

        said.Select(activity => activity.GetProperty("from").GetProperty("role").GetString()).ShouldBe(["bot", "user", "bot"]);
        said[1].GetProperty("channelData").GetProperty("clientActivityID").GetString().ShouldBe("client-1");
        watermark.ShouldBe("3");
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, DirectLineBot.Stop).Soon();
        socket.State.ShouldBe(WebSocketState.Closed);
    }

    [Fact]
    public async Task A_client_that_comes_back_gets_what_it_missed()
    {
        var page = await bot.OpenAsync();
        var (_, watermark) = await page.ReadAsync(1);
        await page.SayAsync(PageClient.Message("merci"));
        await page.ReadAsync(3);

        using var back = await page.SendAsync(HttpMethod.Get, $"conversations/{page.Conversation}?watermark={watermark}");
        using var socket = await ConnectAsync((await PageClient.JsonOf(back)).GetProperty("streamUrl").GetString()!);

        (await ReceiveAsync(socket, 2)).Activities[0].GetProperty("text").GetString().ShouldBe("merci");
    }

    [Fact]
    public async Task What_another_program_on_the_same_database_adds_is_found_without_a_signal()
    {
        var page = await bot.OpenAsync();
        await page.ReadAsync(1);
        using var socket = await ConnectAsync(AddressOf(page, StreamTokenOf(page), watermark: "1"));
        await bot.Transcripts.AppendAsync(page.Conversation, new TranscriptEntry("elsewhere", DateTimeOffset.UtcNow, """{"id":"elsewhere"}"""u8.ToArray()));

        (await ReceiveAsync(socket, 1)).Activities[0].GetProperty("id").GetString().ShouldBe("elsewhere");
    }

    [Fact]
    public async Task A_stream_is_closed_when_the_token_that_it_was_opened_with_ends()
    {
        var page = await bot.OpenAsync();
        var token = bot.Tokens.Read(page.Token)! with { Use = TokenUse.Stream, Limit = DateTimeOffset.UtcNow.AddSeconds(1) };
        using var socket = await ConnectAsync(AddressOf(page, bot.Tokens.Write(token), watermark: "1"));

        var end = await socket.ReceiveAsync(new byte[4096], DirectLineBot.Stop).Soon();
        while (end.MessageType != WebSocketMessageType.Close) end = await socket.ReceiveAsync(new byte[4096], DirectLineBot.Stop).Soon();
        end.CloseStatus.ShouldBe(WebSocketCloseStatus.NormalClosure);
    }

    [Fact]
    public async Task A_stream_needs_a_token_of_its_own_a_conversation_and_a_good_watermark()
    {
        var (page, other, silent) = (await bot.OpenAsync(), await bot.OpenAsync(), await bot.OpenAsync(start: false));
        (await RefusalAsync(AddressOf(page, page.Token))).ShouldBe(HttpStatusCode.Forbidden);
        (await RefusalAsync(AddressOf(page, StreamTokenOf(other)))).ShouldBe(HttpStatusCode.Forbidden);
        (await RefusalAsync(AddressOf(page, ""))).ShouldBe(HttpStatusCode.Forbidden);
        (await RefusalAsync(AddressOf(page, StreamTokenOf(page), watermark: "x"))).ShouldBe(HttpStatusCode.BadRequest);
        (await RefusalAsync(AddressOf(silent, StreamTokenOf(silent)))).ShouldBe(HttpStatusCode.NotFound);
        using var plain = await bot.Http.GetAsync(AddressOf(page, StreamTokenOf(page)).Replace("ws://", "http://", StringComparison.Ordinal), DirectLineBot.Stop);
        plain.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_conversation_has_so_many_streams_and_room_again_when_one_is_closed()
    {
        var page = await bot.OpenAsync();
        await page.ReadAsync(1);
        var sockets = new List<ClientWebSocket>();
        for (var count = 0; count < DirectLineLimits.MostStreams; count++) sockets.Add(await ConnectAsync(AddressOf(page, StreamTokenOf(page))));
        (await RefusalAsync(AddressOf(page, StreamTokenOf(page)))).ShouldBe(HttpStatusCode.TooManyRequests);

        foreach (var socket in sockets) (await ReceiveAsync(socket, 1)).Activities.Count.ShouldBe(1);
        await sockets[0].CloseAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, DirectLineBot.Stop).Soon();
        await EventuallyConnectsAsync(AddressOf(page, StreamTokenOf(page)));
        foreach (var socket in sockets) socket.Dispose();
    }

    private string StreamTokenOf(PageClient page) => bot.Tokens.Write(bot.Tokens.Read(page.Token)! with { Use = TokenUse.Stream });

    private string AddressOf(PageClient page, string token, string watermark = "-") =>
        $"ws://{bot.Http.BaseAddress!.Authority}/v3/directline/conversations/{page.Conversation}/stream?watermark={watermark}&t={token}";

    private static async Task<ClientWebSocket> ConnectAsync(string address)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(address), DirectLineBot.Stop).Soon();
        return socket;
    }

    // The place is free once the server has seen the farewell, a moment after the client has.
    private static async Task EventuallyConnectsAsync(string address)
    {
        while (true)
        {
            using var socket = new ClientWebSocket { Options = { CollectHttpResponseDetails = true } };
            try
            {
                await socket.ConnectAsync(new Uri(address), DirectLineBot.Stop).Soon();
                return;
            }
            catch (WebSocketException) when (socket.HttpStatusCode == HttpStatusCode.TooManyRequests)
            {
                await Task.Yield();
            }
        }
    }

    private static async Task<HttpStatusCode> RefusalAsync(string address)
    {
        using var socket = new ClientWebSocket { Options = { CollectHttpResponseDetails = true } };
        await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(address), DirectLineBot.Stop).Soon());
        return socket.HttpStatusCode;
    }

    private static async Task<(List<JsonElement> Activities, string Watermark)> ReceiveAsync(ClientWebSocket socket, int count)
    {
        var (activities, watermark) = (new List<JsonElement>(), "");
        while (activities.Count < count)
        {
            var frame = JsonDocument.Parse(await FrameAsync(socket)).RootElement;
            activities.AddRange(frame.GetProperty("activities").EnumerateArray());
            watermark = frame.GetProperty("watermark").GetString()!;
        }

        return (activities, watermark);
    }

    private static async Task<string> FrameAsync(ClientWebSocket socket)
    {
        var (buffer, frame) = (new byte[4096], new MemoryStream());
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, DirectLineBot.Stop).Soon();
            part.MessageType.ShouldBe(WebSocketMessageType.Text);
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return Encoding.UTF8.GetString(frame.ToArray());
    }
}
