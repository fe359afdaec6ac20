using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Support;

namespace RemoteAssist.Agent.Tests.Connection;

/// <summary>A customer's agent at a <see cref="FakeBroker"/>: everything real but the windows and the features.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly BrokerDoor _door;
    private readonly HelpSession _session;
    private readonly TimeProvider _clock;

    private Visitor(FakeBroker broker, BrokerDoor door, string ticket, TimeProvider clock)
    {
        (Broker, _door, _clock) = (broker, door, clock);
        var way = new WayBack(door, ticket, new BackOff(() => 0.5), clock);
        _session = new HelpSession(way, broker.Address, new AgentIdentity("PC", "linux", "1", "de"), Ui, Texts.German, Features, clock, Log);
    }

    public FakeBroker Broker { get; }

    public ScriptedUi Ui { get; } = new();

    public TestFeatures Features { get; } = new();

    public TestLog Log { get; } = new();

    /// <summary>Why it is over, for the customer.</summary>
    public Task<EndCause> Cause { get; private set; } = Task.FromException<EndCause>(new InvalidOperationException("Not started."));

    /// <summary>Joins; the session runs from <see cref="Start"/> on.</summary>
    public static async Task<Visitor> JoinAsync(FakeBroker broker, TimeProvider? clock = null)
    {
        var door = new BrokerDoor(broker.Address, "de");
        var answer = await door.JoinAsync(PairingCode.Parse("123-456-789", null), CancellationToken.None);
        return new Visitor(broker, door, answer.Ticket.ShouldNotBeNull(), clock ?? TimeProvider.System);
    }

    public Visitor Start()
    {
        Cause = _session.RunAsync();
        return this;
    }

    public static async Task<Visitor> LiveAsync(FakeBroker broker, TimeProvider? clock = null)
    {
        var visitor = (await JoinAsync(broker, clock)).Start();
        await visitor.SeesAsync("session Frau Weber");
        return visitor;
    }

    /// <summary>Something that begins so has been shown at least so often.</summary>
    public Task SeesAsync(string start, int times = 1)
        => Wait.UntilAsync(() => Ui.Shown.Count(one => one.StartsWith(start, StringComparison.Ordinal)) >= times, TimeSpan.FromSeconds(25), $"{times} × “{start}” in [{string.Join("; ", Ui.Shown)}]");

    public async ValueTask DisposeAsync()
    {
        Broker.OnResume = (_, _) => FakeBroker.Refused(410, Refusal.Over, "");
        Ui.WishToEnd();
        var told = _session.DisposeAsync().AsTask();
        await Wait.UntilAsync(
            () =>
            {
                if (_clock is FakeClock clock) clock.Advance(TimeSpan.FromSeconds(1));
                return told.IsCompleted;
            },
            TimeSpan.FromSeconds(40), "the session is over");
        await told;
        await Broker.DisposeAsync();
        _door.Dispose();
    }

    /// <summary>The customer's part is over; what is left is the broker's.</summary>
    public ValueTask LetBrokerKnowAsync() => _session.DisposeAsync();
}
