using System.Net;
using CoopBot.Hosting;
using CoopBot.Telemetry;
using CoopBot.Tests.Health;
using CoopBot.Tests.Program;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;

namespace CoopBot.Tests.Telemetry;

/// <summary>What a collector is sent by the real service.</summary>
public sealed class MetricsExportTests : IDisposable
{
    private const string Question = "quel temps fait-il à Tours ?";
    private const string Person = "29:ana-martin-de-tours";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(HttpProtocols.Http1, "http/protobuf")]
    [InlineData(HttpProtocols.Http2, "grpc")]
    public async Task A_collector_gets_the_figures_and_nothing_of_what_people_wrote(HttpProtocols http, string protocol)
    {
        await using var collector = await FakeCollector.StartAsync(http);
        await using (var bot = await StartAsync(
            "--OpenTelemetry:Endpoint", collector.Address, "--OpenTelemetry:Protocol", protocol, "--OpenTelemetry:Interval", "00:00:00.2"))
        {
            await AskAsync(bot);
            await collector.ReceivedWithAsync("coopbot.outbox.messages", "coopbot.turns");
        }

        var received = await collector.ReceivedWithAsync(
            "coopbot.turns", "unknown", "coopbot.turn.duration", "coopbot.questions.unanswered", "coopbot.turn.duplicates",
            "coopbot.outbox.messages", "coopbot.outbox.age", "coopbot.outbox.dead_letters",
            "dotnet.gc", "http.server.request.duration", "kestrel.", "service.name");
        received.ShouldNotContain("fait-il");
        received.ShouldNotContain("temps");
        received.ShouldNotContain("ana-martin");
        received.ShouldNotContain("salon-prive");
    }

    [Fact]
    public async Task The_last_figures_are_sent_when_the_service_stops_and_the_standard_variable_tells_where()
    {
        await using var collector = await FakeCollector.StartAsync(HttpProtocols.Http1);
        await using (var bot = await StartAsync("--" + TelemetryOptions.StandardEndpoint, collector.Address, "--OpenTelemetry:Protocol", "http/protobuf"))
        {
            await AskAsync(bot);
        }

        await collector.ReceivedWithAsync("coopbot.turns", "unknown");
    }

    [Fact]
    public async Task A_collector_that_is_away_hinders_nobody()
    {
        await using var bot = await StartAsync("--OpenTelemetry:Endpoint", "http://127.0.0.1:1", "--OpenTelemetry:Interval", "00:00:00.05");
        await AskAsync(bot);
    }

    [Theory]
    [InlineData("OpenTelemetry:Endpoint", "collecteur:4317", "il faut une adresse complète")]
    [InlineData(TelemetryOptions.StandardEndpoint, "4317", "il faut une adresse complète")]
    [InlineData("OpenTelemetry:Protocol", "http", "il faut l'une de ces valeurs : grpc, http/protobuf")]
    [InlineData("OpenTelemetry:Interval", "0", "il faut une durée")]
    [InlineData("OpenTelemetry:Url", "http://127.0.0.1:1", "ce réglage n'existe pas ; connus : Endpoint, Protocol, Interval")]
    [InlineData("Delivery:Attempts", "0", "il faut un nombre entier")]
    public void A_setting_that_cannot_be_used_is_told_in_French(string path, string value, string advice)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(path, (string?)value)]).Build();
        Should.Throw<BadSettingException>(() => ServiceSettings.Read(configuration)).Message.ShouldStartWith($"Le réglage {path} vaut « {value} » : {advice}");
    }

    private Task<StartedBot> StartAsync(params string[] settings) =>
        StartedBot.StartAsync(["--Storage:File", Path.Combine(_folder.Path, "coopbot.db"), .. settings]);

    private static async Task AskAsync(StartedBot bot)
    {
        for (var time = 0; time < 2; time++)
        {
            using var response = await bot.SayAsync(Question, Person, conversation: "19:salon-prive", id: "a1");
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}
