using System.Globalization;
using RemoteAssist.Benchmarks.Agents;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;
using RemoteAssist.Support.Screen;

namespace RemoteAssist.Benchmarks.Screen;

/// <summary>Ours: the published agent on an Xvfb, a broker, a viewer that decodes; both lines go through counting relays.</summary>
internal sealed class AgentSharing : ISharing
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ByteRelay _agentLine;
    private readonly ByteRelay _consoleLine;
    private readonly CustomerSession _session;
    private readonly DecodingViewer _viewer;
    private readonly PacketTrace? _trace;
    private readonly ThreadTimes _times;

    private AgentSharing(
        XDisplay screen, ByteRelay agentLine, ByteRelay consoleLine, CustomerSession session, DecodingViewer viewer, PacketTrace? trace)
    {
        (Screen, _agentLine, _consoleLine, _session, _viewer, _trace) = (screen, agentLine, consoleLine, session, viewer, trace);
        using var agent = LinuxProcess.Find(AgentProcess.Published, session.Offer.Code);
        _times = new ThreadTimes(agent.Id);
    }

    public XDisplay Screen { get; }

    /// <param name="trace">A file for what each packet was; null: none.</param>
    public static async Task<ISharing> StartAsync(BrokerProcess broker, AdministratorClient technician, int width, int height, string? trace)
    {
        var screen = await XDisplay.StartAsync(width, height, withWindowManager: false);
        var agentLine = new ByteRelay(broker.Address.Port);
        var consoleLine = new ByteRelay(broker.Address.Port);
        CustomerSession? session = null;
        DecodingViewer? viewer = null;
        try
        {
            session = await CustomerSession.OpenAsync(technician, AddressOf(agentLine), screen);
            viewer = await DecodingViewer.AttachAsync(AddressOf(consoleLine), technician.Cookie, session.Offer.SessionId);
            await viewer.Picture.WaitAsync(Patience);
            return new AgentSharing(screen, agentLine, consoleLine, session, viewer, trace is null ? null : new PacketTrace(trace, viewer));
        }
        catch
        {
            if (viewer is not null) await viewer.DisposeAsync();
            if (session is not null) await session.DisposeAsync();
            await screen.DisposeAsync();
            await agentLine.DisposeAsync();
            await consoleLine.DisposeAsync();
            throw;
        }
    }

    public ShareCounts Counts()
        => new(_agentLine.ToTarget, _consoleLine.FromTarget, _viewer.RefinementBytes, _viewer.FrameCount, _times.Seconds());

    public bool TryReadView(Span<uint> into) => _viewer.TryRead(into);

    public void Note(string what) => _trace?.Note(what);

    public async ValueTask DisposeAsync()
    {
        await _viewer.DisposeAsync();
        _trace?.Dispose();
        await _session.DisposeAsync();
        await _agentLine.DisposeAsync();
        await _consoleLine.DisposeAsync();
        await Screen.DisposeAsync();
    }

    private static Uri AddressOf(ByteRelay relay) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{relay.Port}"));
}
