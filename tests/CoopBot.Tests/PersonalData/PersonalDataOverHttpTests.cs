using CoopBot.Tests.BotFramework;

namespace CoopBot.Tests.PersonalData;

/// <summary>"Mes données" in the real service, with its storage.</summary>
public sealed class PersonalDataOverHttpTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Fact]
    public async Task A_person_sees_what_is_kept_erases_it_and_it_is_gone_and_nobody_elses_is()
    {
        await bot.SayAsync("ana", "c'est quoi un GIE ?");
        await bot.SayAsync("bob", "c'est quoi une SCIC ?");

        var kept = await bot.SayAsync("ana", "mes données");
        kept.ShouldContain("« Groupement d'intérêt économique (GIE) »");
        kept.ShouldContain("au même message : 1");
        kept.ShouldNotContain("SCIC");

        (await bot.SayAsync("ana", "effacer mes données")).ShouldContain("**1** Oui, tout effacer");
        (await bot.SayAsync("ana", "oui")).ShouldContain("cette réponse");

        // What the text has just announced: that very reply, in case its message comes again.
        var left = await bot.SayAsync("ana", "mes données");
        left.ShouldContain("au même message : 1");
        left.ShouldNotContain("GIE");
        left.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)).ShouldBe(1);
        (await bot.SayAsync("ana", "et ses limites ?")).ShouldContain("De quel sujet");
        (await bot.SayAsync("bob", "et ses limites ?")).ShouldContain("(SCIC)");
    }
}
