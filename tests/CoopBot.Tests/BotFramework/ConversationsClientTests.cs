using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Authentication;
using CoopBot.BotFramework.Connector;
using CoopBot.BotFramework.Connector.Conversations;

namespace CoopBot.Tests.BotFramework;

/// <summary>What is asked of a connector beside sending. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class ConversationsClientTests : IDisposable
{
    private const string Service = "http://127.0.0.1:5/emea/";
    private const string Thread = "19:salon@thread.tacv2;messageid=1";

    private static readonly Activity Card = new() { Type = ActivityTypes.Message, Text = "Étape 2" };

    private readonly Queue<Func<HttpResponseMessage>> _answers = new();
    private readonly ManualClock _clock = new();
    private readonly StubChannel _channel;
    private readonly ConversationsClient _client;

    public ConversationsClientTests()
    {
        _channel = new StubChannel(_ => Task.FromResult((_answers.Count > 1 ? _answers.Dequeue() : _answers.Peek())()));
        _client = new ConversationsClient(_channel, new TrustedServices(new BotIdentity.Anonymous()), _clock);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_replaced_in_its_thread()
    {
        Answer(HttpStatusCode.Accepted);

        await _client.UpdateActivityAsync(Service, Thread, "1:a/b", Card, Stop);

        Calls().ShouldBe(["PUT /emea/v3/conversations/19%3Asalon%40thread.tacv2%3Bmessageid%3D1/activities/1%3Aa%2Fb"]);
        Encoding.UTF8.GetString(_channel.Received[0].Body).ShouldBe("""{"type":"message","text":"Étape 2"}""");
        _channel.Received[0].Request.Content!.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task A_message_is_deleted_and_one_that_is_gone_is_no_fault(HttpStatusCode status)
    {
        Answer(status);

        await _client.DeleteActivityAsync(Service, "a:1", "7", Stop);

        Calls().ShouldBe(["DELETE /emea/v3/conversations/a%3A1/activities/7"]);
    }

    [Fact]
    public async Task Row_45_a_private_chat_is_asked_for_with_one_person_and_named_again_when_asked_again()
    {
        Answer(HttpStatusCode.Created, """{"id":"a:1"}""");

        (await _client.CreatePersonalChatAsync(Service, "t", "29:ana", Stop)).ShouldBe(new CreatedConversation { Id = "a:1" });
        (await _client.CreatePersonalChatAsync(Service, "t", "29:ana", Stop)).Id.ShouldBe("a:1");

        Calls().ShouldBe(["POST /emea/v3/conversations", "POST /emea/v3/conversations"]);
        Encoding.UTF8.GetString(_channel.Received[0].Body)
            .ShouldBe("""{"isGroup":false,"members":[{"id":"29:ana"}],"tenantId":"t","channelData":{"tenant":{"id":"t"}}}""");
    }

    [Fact]
    public async Task A_thread_begins_in_its_channel_with_its_first_message()
    {
        Answer(HttpStatusCode.Created, $$"""{"id":"{{Thread}}","activityId":"1"}""");

        (await _client.CreateThreadAsync(Service, "19:salon@thread.tacv2;messageid=9", Card, Stop)).ShouldBe(new CreatedConversation { Id = Thread, ActivityId = "1" });

        using var body = JsonDocument.Parse(_channel.Received[0].Body);
        body.RootElement.GetProperty("isGroup").GetBoolean().ShouldBeTrue();
        body.RootElement.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString().ShouldBe("19:salon@thread.tacv2");
        body.RootElement.GetProperty("activity").GetProperty("text").GetString().ShouldBe("Étape 2");
    }

    [Fact]
    public async Task Row_45_a_roster_of_1200_is_read_over_all_its_pages()
    {
        Answer(HttpStatusCode.OK, Page(0, 500, "p/2"));
        Answer(HttpStatusCode.OK, Page(500, 500, "p/3"));
        Answer(HttpStatusCode.OK, Page(1000, 200, ""));

        var members = await AllMembersAsync();

        members.Select(member => member.Id).ShouldBe(Enumerable.Range(0, 1200).Select(number => $"29:{number}"));
        Calls().ShouldBe(
        [
            "GET /emea/v3/conversations/19%3Asalon%40thread.tacv2/pagedmembers?pageSize=500",
            "GET /emea/v3/conversations/19%3Asalon%40thread.tacv2/pagedmembers?pageSize=500&continuationToken=p%2F2",
            "GET /emea/v3/conversations/19%3Asalon%40thread.tacv2/pagedmembers?pageSize=500&continuationToken=p%2F3",
        ]);
    }

    [Fact]
    public async Task A_roster_whose_pages_have_no_end_is_not_read_for_ever()
    {
        Answer(HttpStatusCode.OK, Page(0, 1, "again"));

        (await Should.ThrowAsync<ConnectorException>(AllMembersAsync)).Message.ShouldContain("no end");
    }

    [Fact]
    public async Task Row_41_a_member_is_looked_up_without_the_thread()
    {
        Answer(HttpStatusCode.OK, """{"id":"29:ana","objectId":"o","name":"Ana","tenantId":"t","userRole":"guest","new":1}""");

        var member = await _client.GetMemberAsync(Service, Thread, "29:ana", Stop);

        member.ShouldBe(new Member { Id = "29:ana", AadObjectId = "o", Name = "Ana", TenantId = "t", UserRole = "guest" });
        Calls().ShouldBe(["GET /emea/v3/conversations/19%3Asalon%40thread.tacv2/members/29%3Aana"]);
    }

    [Fact]
    public async Task Who_is_no_member_is_not_found()
    {
        Answer(HttpStatusCode.NotFound);
        (await _client.GetMemberAsync(Service, "a:1", "29:ana", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_team_and_its_channels_are_read()
    {
        Answer(HttpStatusCode.OK, """{"id":"19:t","name":"Réseau","aadGroupId":"g"}""");
        Answer(HttpStatusCode.OK, """{"conversations":[{"id":"19:t"},{"id":"19:c","name":"Ateliers"}]}""");

        (await _client.GetTeamAsync(Service, "19:t", Stop)).ShouldBe(new TeamDetails { Id = "19:t", Name = "Réseau", AadGroupId = "g" });
        (await _client.GetChannelsAsync(Service, "19:t", Stop)).ShouldBe([new TeamChannel { Id = "19:t" }, new TeamChannel { Id = "19:c", Name = "Ateliers" }]);

        Calls().ShouldBe(["GET /emea/v3/teams/19%3At", "GET /emea/v3/teams/19%3At/conversations"]);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Row_44_what_may_succeed_later_is_tried_three_times_ever_further_apart(int status)
    {
        Answer((HttpStatusCode)status);
        var call = _client.GetTeamAsync(Service, "19:t", Stop);

        (await _clock.PassNextAsync()).TotalSeconds.ShouldBeInRange(1.6, 2.4);
        (await _clock.PassNextAsync()).TotalSeconds.ShouldBeInRange(3.2, 4.8);

        (await Should.ThrowAsync<ConnectorException>(call.Soon())).Status.ShouldBe((HttpStatusCode)status);
        _channel.Received.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Row_43_the_wait_that_the_channel_asks_for_is_obeyed()
    {
        Answer(HttpStatusCode.TooManyRequests, retryAfter: 90);
        Answer(HttpStatusCode.OK, """{"id":"19:t"}""");
        var call = _client.GetTeamAsync(Service, "19:t", Stop);

        (await _clock.PassNextAsync()).ShouldBe(TimeSpan.FromSeconds(90));

        (await call.Soon()).Id.ShouldBe("19:t");
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"BadSyntax"}}""", "The connector refused: HTTP 400 BadSyntax", false)]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster"}}""", "The connector refused: HTTP 403 BotNotInConversationRoster", true)]
    [InlineData(404, "", "The connector refused: HTTP 404", false)]
    [InlineData(413, "", "The connector refused: HTTP 413", false)]
    [InlineData(500, "Ana", "The connector refused: HTTP 500", false)]
    public async Task Row_44_what_will_never_succeed_is_not_tried_again(int status, string body, string message, bool isGone)
    {
        Answer((HttpStatusCode)status, body);

        var fault = await Should.ThrowAsync<ConnectorException>(_client.GetTeamAsync(Service, "19:t", Stop).Soon());

        (fault.Message, fault.IsGone).ShouldBe((message, isGone));
        _channel.Received.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(502, 1)]
    [InlineData(429, 2)]
    public async Task A_thread_that_may_have_begun_is_not_begun_again(int status, int tries)
    {
        Answer((HttpStatusCode)status);
        Answer(HttpStatusCode.Created, """{"id":"19:c;messageid=1"}""");
        var call = _client.CreateThreadAsync(Service, "19:c", Card, Stop);

        if (tries == 2) await _clock.PassNextAsync();

        if (tries == 1) await Should.ThrowAsync<ConnectorException>(call.Soon());
        else await call.Soon();
        _channel.Received.Count.ShouldBe(tries);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("<html>Ana</html>")]
    public async Task An_answer_that_cannot_be_read_is_a_fault_without_its_text(string body)
    {
        Answer(HttpStatusCode.OK, body);
        (await Should.ThrowAsync<ConnectorException>(_client.GetTeamAsync(Service, "19:t", Stop).Soon())).Message.ShouldNotContain("Ana");
    }

    [Fact]
    public async Task Nothing_is_asked_of_an_address_that_is_not_trusted()
    {
        await Should.ThrowAsync<ConnectorException>(_client.GetTeamAsync("https://evil.example/", "19:t", Stop));
        _channel.Received.ShouldBeEmpty();
    }

    public void Dispose() => _channel.Dispose();

    private void Answer(HttpStatusCode status, string body = "", int? retryAfter = null) => _answers.Enqueue(() =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body) };
        if (retryAfter is { } seconds) response.Headers.Add("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
        return response;
    });

    private async Task<List<Member>> AllMembersAsync()
    {
        var members = new List<Member>();
        await foreach (var member in _client.GetMembersAsync(Service, Thread, Stop)) members.Add(member);
        return members;
    }

    private IEnumerable<string> Calls() => _channel.Received.Select(call => $"{call.Request.Method} {call.Request.RequestUri!.PathAndQuery}");

    private static string Page(int first, int count, string next)
    {
        var members = Enumerable.Range(first, count).Select(number => $$"""{"id":"29:{{number}}"}""");
        return $$"""{"members":[{{string.Join(',', members)}}],"continuationToken":"{{next}}"}""";
    }
}
