using CoopBot.BotFramework.Authentication;
using CoopBot.Hosting;
using Microsoft.Extensions.Configuration;

namespace CoopBot.Tests.Authentication;

/// <summary>What the settings say of who the bot is, and what is said of them when they cannot be used.</summary>
public sealed class IdentitySettingsTests
{
    private const string Id = "MicrosoftAppId=01234567-89AB-cdef-0123-456789abcdef";
    private const string Tenant = "MicrosoftAppTenantId=99999999-89ab-cdef-0123-456789abcdef";
    private const string Password = "MicrosoftAppPassword=tres-secret";

    [Fact]
    public void Without_any_setting_there_is_no_identity() => Read().ShouldBe(new BotIdentity.Anonymous());

    [Fact]
    public void Empty_settings_are_none() => Read("MicrosoftAppId=", "MicrosoftAppType= ", "ChannelService=").ShouldBe(new BotIdentity.Anonymous());

    [Fact]
    public void None_is_a_web_page_only() => Read("MicrosoftAppType=None").ShouldBe(new BotIdentity.WebOnly());

    [Fact]
    public void A_bot_of_one_tenant_hears_that_tenant()
    {
        var bot = Registered("MicrosoftAppType=singletenant", Id, Tenant, Password);

        bot.AppId.ShouldBe("01234567-89ab-cdef-0123-456789abcdef");
        bot.Credential.ShouldBe(new BotCredential.Secret("tres-secret", "99999999-89ab-cdef-0123-456789abcdef"));
        bot.Cloud.ShouldBe(BotCloud.Public);
        bot.AllowedTenants.ShouldBe(["99999999-89ab-cdef-0123-456789abcdef"]);
    }

    [Fact]
    public void A_bot_with_a_managed_identity_has_no_password()
    {
        var bot = Registered("MicrosoftAppType=UserAssignedMSI", Id, Tenant);
        bot.Credential.ShouldBe(new BotCredential.ManagedIdentity());
        bot.AllowedTenants.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_bot_of_several_tenants_hears_all_or_those_on_the_list()
    {
        string[] settings = ["MicrosoftAppType=MultiTenant", Id, Password];
        Registered(settings).AllowedTenants.ShouldBeEmpty();
        Registered(settings).Credential.ShouldBe(new BotCredential.Secret("tres-secret", "botframework.com"));
        Registered([.. settings, "Authentication:AllowedTenants=99999999-89AB-cdef-0123-456789abcdef; 88888888-89ab-cdef-0123-456789abcdef;"])
            .AllowedTenants.ShouldBe(["99999999-89ab-cdef-0123-456789abcdef", "88888888-89ab-cdef-0123-456789abcdef"]);
    }

    [Theory]
    [InlineData("https://botframework.azure.us")]
    [InlineData("https://BotFramework.azure.us/")]
    public void The_governments_cloud_has_its_own_addresses(string channels)
    {
        var cloud = Registered("MicrosoftAppType=MultiTenant", Id, Password, "ChannelService=" + channels).Cloud;
        cloud.ShouldBe(BotCloud.Government);
        cloud.Issuer.ShouldBe("https://api.botframework.us");
        cloud.CallerId.ShouldBe("urn:botframework:azureusgov");
    }

    [Fact]
    public void The_operator_may_name_another_issuer_and_more_hosts()
    {
        var bot = Registered(
            "MicrosoftAppType=MultiTenant", Id, Password, "Authentication:OpenIdMetadata=http://127.0.0.1:5/m", "Authentication:Issuer=https://moi",
            "Authentication:AllowedHosts=canal.exemple.fr;*.essai.fr");
        bot.Cloud.OpenIdMetadata.ShouldBe(new Uri("http://127.0.0.1:5/m"));
        bot.Cloud.Issuer.ShouldBe("https://moi");
        bot.AllowedHosts.ShouldBe(["canal.exemple.fr", "*.essai.fr"]);
    }

    [Theory]
    [InlineData("MicrosoftAppType", Id)]
    [InlineData("MicrosoftAppType", Password)]
    [InlineData("MicrosoftAppType", "MicrosoftAppType=Autre", Id)]
    [InlineData("MicrosoftAppType", "MicrosoftAppType=1", Id, Tenant, Password)]
    [InlineData("MicrosoftAppType", "MicrosoftAppType=None", Id)]
    [InlineData("MicrosoftAppType", "MicrosoftAppType=None", Password)]
    [InlineData("MicrosoftAppId", "MicrosoftAppType=SingleTenant", Tenant, Password)]
    [InlineData("MicrosoftAppId", "MicrosoftAppType=SingleTenant", "MicrosoftAppId=monbot", Tenant, Password)]
    [InlineData("MicrosoftAppTenantId", "MicrosoftAppType=SingleTenant", Id, Password)]
    [InlineData("MicrosoftAppTenantId", "MicrosoftAppType=SingleTenant", Id, Password, "MicrosoftAppTenantId=exemple.fr")]
    [InlineData("MicrosoftAppPassword", "MicrosoftAppType=SingleTenant", Id, Tenant)]
    [InlineData("MicrosoftAppPassword", "MicrosoftAppType=MultiTenant", Id)]
    [InlineData("MicrosoftAppPassword", "MicrosoftAppType=UserAssignedMSI", Id, Tenant, Password)]
    [InlineData("MicrosoftAppTenantId", "MicrosoftAppType=UserAssignedMSI", Id)]
    [InlineData("ChannelService", "MicrosoftAppType=MultiTenant", Id, Password, "ChannelService=https://evil.example")]
    [InlineData("Authentication:OpenIdMetadata", "MicrosoftAppType=MultiTenant", Id, Password, "Authentication:OpenIdMetadata=http://evil.example/")]
    [InlineData("Authentication:AllowedTenants", "MicrosoftAppType=MultiTenant", Id, Password, "Authentication:AllowedTenants=exemple.fr")]
    [InlineData("Authentication:AllowedHosts", "MicrosoftAppType=MultiTenant", Id, Password, "Authentication:AllowedHosts=*")]
    [InlineData("Authentication:AllowedHosts", "MicrosoftAppType=MultiTenant", Id, Password, "Authentication:AllowedHosts=*.fr")]
    [InlineData("Authentication:AllowedHosts", "MicrosoftAppType=MultiTenant", Id, Password, "Authentication:AllowedHosts=https://canal.exemple.fr")]
    [InlineData("Authentication:Autre", "Authentication:Autre=1")]
    public void A_setting_that_cannot_be_used_is_named_and_the_password_is_not_shown(string blamed, params string[] settings)
    {
        var fault = Should.Throw<BadSettingException>(() => Read(settings));
        fault.Message.ShouldStartWith($"Le réglage {blamed} ");
        fault.Message.ShouldNotContain("tres-secret");
    }

    [Fact]
    public void An_identity_that_is_printed_shows_no_password() =>
        Registered("MicrosoftAppType=SingleTenant", Id, Tenant, Password).ToString().ShouldNotContain("tres-secret");

    private static BotIdentity.Registered Registered(params string[] settings) => Read(settings).ShouldBeOfType<BotIdentity.Registered>();

    private static BotIdentity Read(params string[] settings) => ServiceSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])))
        .Build()).Identity;
}
