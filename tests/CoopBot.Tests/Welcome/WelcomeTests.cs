using System.Net;
using System.Text.Json;
using CoopBot.Tests.BotFramework;
using CoopBot.Tests.Teams;

namespace CoopBot.Tests.Welcome;

/// <summary>Who is welcomed, once. Numbers in names are rows of the protocol's conformance sheet.</summary>
public sealed class WelcomeTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Welcome = "Bonjour ! Je suis CoopBot.";

    // How an installation tells itself: the bot and the person that are there now.
    private static readonly object Arrival = new { type = "conversationUpdate", membersAdded = new[] { new { id = "28:bot" }, new { id = "29:ana" } } };
    private static readonly object Installed = new { type = "installationUpdate", action = "add" };

    [Fact]
    public async Task Row_37_a_person_is_welcomed_when_they_come_and_the_bot_alone_is_not()
    {
        var ana = new TeamsMember(bot, "29:ana", "a:37");

        (await ana.DoAsync(new { type = "conversationUpdate", membersAdded = new[] { new { id = "28:bot" } } })).ShouldBeEmpty();
        IsWelcome(await ana.DoAsync(Arrival));
        (await ana.DoAsync(Arrival)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Row_37_an_installation_that_is_told_twice_welcomes_once_whichever_comes_first(bool isArrivalFirst)
    {
        var ana = new TeamsMember(bot, "29:ana", $"a:{isArrivalFirst}");

        IsWelcome(await ana.DoAsync(isArrivalFirst ? Arrival : Installed));
        (await ana.DoAsync(isArrivalFirst ? Installed : Arrival)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_installation_that_is_told_in_two_places_of_a_team_at_once_welcomes_once()
    {
        var team = new { team = new { id = "19:équipe" } };
        var (general, thread) = (new TeamsMember(bot, "29:ana", "19:général", "channel"), new TeamsMember(bot, "29:bob", "19:autre", "channel"));

        var replies = await Task.WhenAll(
            general.DoAsync(new { type = "installationUpdate", action = "add", channelData = team }),
            thread.DoAsync(new { type = "conversationUpdate", channelData = team, membersAdded = new[] { new { id = "29:bob" } } }));

        IsWelcome([.. replies.SelectMany(reply => reply)]);
    }

    [Theory]
    [InlineData("add-upgrade")]
    [InlineData("ADD-UPGRADE")]
    [InlineData("remove-upgrade")]
    public async Task Row_38_a_new_version_of_the_app_welcomes_nobody(string action)
    {
        var ana = new TeamsMember(bot, "29:ana", $"a:{action}");
        (await ana.DoAsync(new { type = "installationUpdate", action })).ShouldBeEmpty();
        IsWelcome(await ana.DoAsync(Installed));
        (await ana.DoAsync(new { type = "installationUpdate", action })).ShouldBeEmpty();
        (await ana.DoAsync(Installed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Row_38_who_removes_the_bot_and_takes_it_back_is_welcomed_anew()
    {
        var ana = new TeamsMember(bot, "29:ana", "a:retour");
        IsWelcome(await ana.DoAsync(Installed));

        (await ana.DoAsync(new { type = "installationUpdate", action = "REMOVE" })).ShouldBeEmpty();
        (await ana.DoAsync(new { type = "installationUpdate", action = "remove" })).ShouldBeEmpty();

        IsWelcome(await ana.DoAsync(Arrival));
        (await ana.DoAsync(Installed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Later_members_of_a_team_are_not_welcomed_one_by_one_and_another_team_is()
    {
        var ana = new TeamsMember(bot, "29:ana", "19:équipe-1", "channel");
        IsWelcome(await ana.DoAsync(Arrival), "écrivez @ et mon nom");

        foreach (var person in new[] { "29:bob", "29:eva" })
            (await ana.DoAsync(new { type = "conversationUpdate", membersAdded = new[] { new { id = person } }, channelData = new { eventType = "teamMemberAdded" } })).ShouldBeEmpty();
        IsWelcome(await new TeamsMember(bot, "29:ana", "19:équipe-2", "channel").DoAsync(Arrival), "écrivez @ et mon nom");
    }

    [Fact]
    public async Task A_team_is_greeted_in_the_channel_that_was_chosen_as_a_message_of_its_own()
    {
        var ana = new TeamsMember(bot, "29:ana", "19:équipe-3", "channel");
        var settings = new { selectedChannel = new { id = "19:choisi" } };
        using var accepted = await ana.PostAsync(ana.ActivityOf(new { type = "installationUpdate", action = "add", channelData = new { settings } }));
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var (path, welcome) = await new TeamsMember(bot, "29:ana", "19:choisi").NextSentAsync();

        path.ShouldBe("/v3/conversations/19%3Achoisi/activities");
        welcome.TryGetProperty("replyToId", out _).ShouldBeFalse();
        IsWelcome([welcome]);
    }

    [Fact]
    public async Task A_choice_that_is_no_channel_is_not_followed()
    {
        var ana = new TeamsMember(bot, "29:ana", "a:bizarre");
        var reply = (await ana.DoAsync(new { type = "installationUpdate", action = "add", channelData = new { settings = new { selectedChannel = 5 } } })).ShouldHaveSingleItem();
        reply.GetProperty("conversation").GetProperty("id").GetString().ShouldBe("a:bizarre");
    }

    private static void IsWelcome(IReadOnlyList<JsonElement> replies, string words = Welcome) =>
        replies.ShouldHaveSingleItem().GetProperty("summary").GetString()!.ShouldSatisfyAllConditions(
            text => text.ShouldStartWith(Welcome),
            text => text.ShouldContain(words));
}
