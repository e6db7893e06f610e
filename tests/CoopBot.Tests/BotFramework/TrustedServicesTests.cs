using CoopBot.BotFramework.Connector;

namespace CoopBot.Tests.BotFramework;

public sealed class TrustedServicesTests
{
    [Theory]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("http://127.0.0.1:5000/")]
    [InlineData("https://[::1]:5000/")]
    public void Replies_go_to_this_machine(string address) => TrustedServices.Find(address).ShouldNotBeNull();

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://192.168.1.2/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://user:secret@localhost/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("localhost")]
    [InlineData("")]
    [InlineData(null)]
    public void And_nowhere_else(string? address) => TrustedServices.Find(address).ShouldBeNull();
}
