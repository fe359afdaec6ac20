using System.Text.Json;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>
/// The official @microsoft/signalr under Node as both ends of a session at the real broker: it joins over HTTP with the
/// code and goes on over the hubs, with the official MessagePack protocol and with the official JSON one.
/// </summary>
public sealed class OfficialClientOnTheBrokerTests : IAsyncLifetime
{
    private const string MessagePack = "messagepack";
    private const string Json = "json";
    private TestBroker broker = null!;

    public async Task InitializeAsync() => broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await broker.DisposeAsync();

    [Theory]
    [InlineData(MessagePack)]
    [InlineData(Json)]
    public async Task It_pairs_consents_exchanges_packets_of_all_sizes_and_ends(string protocol)
    {
        var outcome = await RunAsync("wholeSession", protocol);
        Raw(outcome, "ask").ShouldBe("7");
        outcome.GetProperty("firm").GetString().ShouldBe("Muster IT");
        outcome.GetProperty("technician").GetString().ShouldBe(TestBroker.Technician);
        outcome.GetProperty("asked").GetString().ShouldBe("joined");
        Raw(outcome, "seat").ShouldBe("""["live","PC-SAUER",7,true]""");
        Raw(outcome, "connected").ShouldBe("""["agent true","console true"]""");
        outcome.GetProperty("growing").GetBoolean().ShouldBeTrue();
        Raw(outcome, "down").ShouldBe("[true,true,true,true,true,true,true]");
        Raw(outcome, "up").ShouldBe("[true,true,true,true,true,true,true]");
        Raw(outcome, "causes").ShouldBe("""["technician","technician"]""");
    }

    [Theory]
    [InlineData(MessagePack)]
    [InlineData(Json)]
    public async Task The_customers_end_ends_both(string protocol)
        => (await RunAsync("customerEnds", protocol)).GetRawText().ShouldBe("""["customer","customer"]""");

    [Theory]
    [InlineData(MessagePack)]
    [InlineData(Json)]
    public async Task A_packet_that_consent_does_not_cover_is_dropped_and_the_connection_goes_on(string protocol)
    {
        var outcome = await RunAsync("notCovered", protocol);
        Raw(outcome, "toAgent").ShouldBe("[0,9,1]");
        Raw(outcome, "toConsole").ShouldBe("[1,8,1]");
        outcome.GetProperty("open").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData(MessagePack)]
    [InlineData(Json)]
    public async Task A_malformed_packet_closes_its_senders_connection(string protocol)
        => (await RunAsync("malformedPacket", protocol)).GetBoolean().ShouldBeFalse();

    [Theory]
    [InlineData(MessagePack)]
    [InlineData(Json)]
    public async Task A_bad_call_is_refused_with_a_clear_error_and_the_connection_goes_on(string protocol)
    {
        var outcome = await RunAsync("badCalls", protocol);
        string Refusal(string name) => outcome.GetProperty(name).GetString()!;
        foreach (var name in (string[])["consent", "end"])
            Refusal(name).ShouldEndWith("HubException: NotBound: The first call of a connection is Announce or Attach.");
        Refusal("method").ShouldEndWith("Method does not exist.");
        Refusal("version").ShouldEndWith("HubException: OtherVersion: This broker speaks version 2 of the protocol.");
        Refusal("session").ShouldEndWith("HubException: NoSession: There is no such session.");
        Refusal("again").ShouldEndWith("HubException: AlreadyBound: This connection has already made its first call.");
        foreach (var name in (string[])["count", "shape", "rights", "packet"]) Refusal(name).ShouldNotBe("no error", name);
        Refusal("welcome").ShouldBe("joined");
        Refusal("attached").ShouldBe("joined");
        outcome.GetProperty("open").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData(MessagePack)]
    [InlineData(Json)]
    public async Task A_packet_before_the_first_call_goes_nowhere_and_breaks_nothing(string protocol)
        => (await RunAsync("packetBeforeAnnounce", protocol)).GetString().ShouldBe("joined");

    [Fact]
    public async Task Whoever_has_no_code_no_ticket_or_no_sign_in_is_refused_before_the_hub()
    {
        var outcome = await RunAsync("refusedAtTheDoor", MessagePack);
        Raw(outcome, "malformed").ShouldStartWith("""[400,"malformed",""");
        Raw(outcome, "version").ShouldStartWith("""[426,"otherVersion",""");
        Raw(outcome, "good").ShouldBe("200");
        Raw(outcome, "used").ShouldStartWith("""[409,"used",""");
        outcome.GetProperty("noTicket").GetString().ShouldNotBeNull().ShouldContain("401");
        outcome.GetProperty("notSignedIn").GetString().ShouldNotBeNull().ShouldContain("401");
    }

    [Theory]
    [InlineData(MessagePack)]
    [InlineData(Json)]
    public async Task Both_ends_come_back_after_a_broken_line_without_code_or_consent(string protocol)
    {
        var outcome = await RunAsync("comingBack", protocol);
        Raw(outcome, "numbers").ShouldBe("[true,true]");
        Raw(outcome, "ask").ShouldBe("null");
        outcome.GetProperty("phase").GetString().ShouldBe("live");
        Raw(outcome, "input").ShouldBe("[3,5]");
    }

    private Task<JsonElement> RunAsync(string name, string protocol) => OfficialEnds.RunAsync(broker, name, protocol);

    private static string Raw(JsonElement outcome, string name) => outcome.GetProperty(name).GetRawText();
}
