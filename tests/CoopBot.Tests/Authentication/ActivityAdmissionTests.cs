using System.Text.Json;
using CoopBot.BotFramework.Activities;
using CoopBot.BotFramework.Authentication;
using CoopBot.BotFramework.Connector;
using CoopBot.BotFramework.Endpoint;

namespace CoopBot.Tests.Authentication;

/// <summary>What a caller may send, besides what InboundAuthenticationTests try over HTTP. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class ActivityAdmissionTests
{
    private const string Tenant = "99999999-89ab-cdef-0123-456789abcdef";

    private static readonly BotIdentity.Registered Bot =
        new(Tokens.AppId, new BotCredential.ManagedIdentity(), BotCloud.Public) { AllowedTenants = [Tenant] };

    private static readonly Caller Channel =
        new Caller.Channel(new TokenIdentity(Tokens.Issuer, Tokens.AppId, Tokens.ServiceUrl, ["msteams", "webchat"]));

    [Theory]
    [InlineData("callerId")]
    [InlineData("CALLERID")]
    public void Row_7_who_called_is_what_the_token_says_not_what_the_activity_says(string name)
    {
        var activity = Read($$"""{"{{name}}":"evil"}""");

        Admission(Bot).WithCaller(activity, Channel).CallerId.ShouldBe("urn:botframework:azure");
        Admission(Bot with { Cloud = BotCloud.Government }).WithCaller(activity, Channel).CallerId.ShouldBe("urn:botframework:azureusgov");
        var local = Admission(new BotIdentity.Anonymous()).WithCaller(activity, new Caller.Anonymous());
        System.Text.Encoding.UTF8.GetString(ActivityBytes.Of(local)).ShouldNotContain("evil");
    }

    [Theory]
    [InlineData("webchat", """{"id":"c"}""", true)]
    [InlineData("webchat", """{"id":"c","tenantId":"88888888-89ab-cdef-0123-456789abcdef"}""", false)]
    [InlineData("msteams", """{"id":"c"}""", false)]
    [InlineData("msteams", """{"id":"c","tenantId":"\ud800"}""", false)]
    [InlineData("msteams", """{"id":"c","tenantId":"99999999-89AB-CDEF-0123-456789abcdef"}""", true)]
    public void Row_20_a_channel_without_tenants_names_none_and_Teams_must(string channel, string conversation, bool isTaken)
    {
        var activity = Read($$"""{"channelId":"{{channel}}","serviceUrl":"{{Tokens.ServiceUrl}}","conversation":{{conversation}}}""");
        (Admission(Bot).RefusalOf(activity, Channel) is null).ShouldBe(isTaken);
    }

    [Fact]
    public void A_caller_of_another_kind_than_the_bot_asks_for_may_send_nothing()
    {
        var activity = Read($$"""{"channelId":"msteams","serviceUrl":"http://127.0.0.1:5/","conversation":{"id":"c","tenantId":"{{Tenant}}" } }""");
        Admission(Bot).RefusalOf(activity, new Caller.Anonymous()).ShouldNotBeNull();
        Admission(new BotIdentity.WebOnly()).RefusalOf(activity, new Caller.Anonymous()).ShouldNotBeNull();
        Admission(new BotIdentity.Anonymous()).RefusalOf(activity, Channel).ShouldNotBeNull();
        Admission(new BotIdentity.Anonymous()).RefusalOf(activity, new Caller.Anonymous()).ShouldBeNull();
    }

    private static ActivityAdmission Admission(BotIdentity identity) => new(identity, new TrustedServices(identity));

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, BotJson.Default.Activity)!;
}
