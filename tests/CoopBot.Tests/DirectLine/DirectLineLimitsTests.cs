using System.Net;
using CoopBot.BotFramework.DirectLine;
using CoopBot.Tests.Storage;
using Microsoft.AspNetCore.Http;

namespace CoopBot.Tests.DirectLine;

public sealed class DirectLineLimitsTests
{
    private readonly ManualTime _time = new();
    private readonly DirectLineLimits _limits;

    public DirectLineLimitsTests() => _limits = new DirectLineLimits(
        new DirectLineOptions { ActivitiesPerMinute = 2, AddressActivitiesPerMinute = 3, AddressConversationsPerHour = 2 }, _time);

    [Fact]
    public void A_network_address_begins_so_many_conversations_in_an_hour()
    {
        var (one, another) = (Caller("203.0.113.7"), Caller("203.0.113.8"));
        Enumerable.Range(0, 3).Select(_ => _limits.RefuseConversation(one) is null).ShouldBe([true, true, false]);
        one.Response.Headers.RetryAfter.ToString().ShouldBe("1800");
        _limits.RefuseConversation(another).ShouldBeNull();
        _time.Now += TimeSpan.FromMinutes(30);
        _limits.RefuseConversation(one).ShouldBeNull();
    }

    [Fact]
    public void A_network_address_says_so_much_in_a_minute_in_however_many_conversations()
    {
        var caller = Caller("203.0.113.7");
        string[] conversations = ["a", "a", "b", "c"];
        conversations.Select(conversation => _limits.RefuseActivity(caller, conversation) is null).ShouldBe([true, true, true, false]);
        _limits.RefuseActivity(Caller("203.0.113.8"), "a").ShouldNotBeNull("this conversation has said enough");
    }

    private static DefaultHttpContext Caller(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
