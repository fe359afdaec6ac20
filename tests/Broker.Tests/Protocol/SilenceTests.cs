using System.Globalization;
using RemoteAssist.Contracts;
using RemoteAssist.Support;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>Pings between the official client and the real broker; the long form waits the broker's own times out.</summary>
public sealed class SilenceTests : IAsyncLifetime
{
    private static readonly TimeSpan Silence = LongForm.Choose(TimeSpan.FromSeconds(4), Limits.Silence);
    private TestBroker broker = null!;

    public Task InitializeAsync()
    {
        broker = TestBroker.Impatient(Silence);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await broker.DisposeAsync();

    [Theory]
    [InlineData("messagepack")]
    [InlineData("json")]
    public async Task Pings_of_both_sides_keep_a_quiet_connection(string protocol)
    {
        var seconds = (Silence + TimeSpan.FromSeconds(2)).TotalSeconds.ToString(CultureInfo.InvariantCulture);
        (await OfficialEnds.RunAsync(broker, "quiet", protocol, seconds)).GetRawText().ShouldBe("""{"lost":[],"after":"live"}""");
    }

    [Fact]
    public async Task A_client_that_does_not_ping_is_given_up_alone()
    {
        var outcome = await OfficialEnds.RunAsync(broker, "silent", "messagepack");
        outcome.GetProperty("seconds").GetDouble().ShouldBeInRange(Silence.TotalSeconds - 1, Silence.TotalSeconds + 6);
        outcome.GetProperty("others").GetBoolean().ShouldBeFalse();
    }
}
