using System.Globalization;
using RemoteAssist.Benchmarks.Agents;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Screen;

/// <summary>Ours: the published agent on an Xvfb, a broker, a viewer that decodes; both lines go through counting relays.</summary>
internal sealed class AgentSharing : ISharing
{
    private readonly LiveAgent _live;
    private readonly ByteRelay _agentLine;
    private readonly ByteRelay _consoleLine;
    private readonly ThreadTimes _times;

    private AgentSharing(XDisplay screen, ByteRelay agentLine, ByteRelay consoleLine, LiveAgent live)
    {
        (Screen, _agentLine, _consoleLine, _live) = (screen, agentLine, consoleLine, live);
        _times = new ThreadTimes(live.Process.Id);
    }

    public XDisplay Screen { get; }

    public static async Task<ISharing> StartAsync(BrokerProcess broker, AdministratorClient technician, int width, int height)
    {
        var screen = await XDisplay.StartAsync(width, height, withWindowManager: false);
        var agentLine = new ByteRelay(broker.Address.Port);
        var consoleLine = new ByteRelay(broker.Address.Port);
        try
        {
            var live = await LiveAgent.StartAsync(technician, AddressOf(agentLine), AddressOf(consoleLine), screen);
            return new AgentSharing(screen, agentLine, consoleLine, live);
        }
        catch
        {
            await screen.DisposeAsync();
            await agentLine.DisposeAsync();
            await consoleLine.DisposeAsync();
            throw;
        }
    }

    public ShareCounts Counts()
        => new(_agentLine.ToTarget, _consoleLine.FromTarget, _live.Viewer.RefinementBytes, _live.Viewer.Frames, _times.Seconds());

    public bool TryReadView(Span<uint> into) => _live.Viewer.TryRead(into);

    public async ValueTask DisposeAsync()
    {
        await _live.DisposeAsync();
        await _agentLine.DisposeAsync();
        await _consoleLine.DisposeAsync();
        await Screen.DisposeAsync();
    }

    private static Uri AddressOf(ByteRelay relay) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{relay.Port}"));
}
