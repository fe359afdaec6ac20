using System.Globalization;
using RemoteAssist.Benchmarks.Screen;
using RemoteAssist.Support;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Network;
using RemoteAssist.Support.Processes;
using RemoteAssist.Support.Screen;

namespace RemoteAssist.Benchmarks.Line;

/// <summary>A screen behind a slow line, and a viewer of it.</summary>
internal abstract class LineEnd(XDisplay screen) : IAsyncDisposable
{
    public XDisplay Screen => screen;

    public abstract SlowLine Line { get; }

    /// <summary>What the viewer shows, rows of 0x00RRGGBB. False: it shows another size.</summary>
    public abstract bool TryRead(Span<uint> into);

    public virtual async ValueTask DisposeAsync() => await screen.DisposeAsync();
}

/// <summary>Ours: the line lies between the agent and the broker.</summary>
internal sealed class OurLine : LineEnd
{
    private readonly CustomerSession _session;

    private OurLine(XDisplay screen, SlowLine line, CustomerSession session, DecodingViewer viewer)
        : base(screen) => (Line, _session, Viewer) = (line, session, viewer);

    public override SlowLine Line { get; }

    public DecodingViewer Viewer { get; }

    public static async Task<OurLine> StartAsync(BrokerProcess broker, AdministratorClient technician, LineSpeed speed, int width, int height)
    {
        var screen = await XDisplay.StartAsync(width, height);
        var line = new SlowLine(broker.Address.Port, speed, customerDials: true);
        var session = await CustomerSession.OpenAsync(technician, line.Address, screen);
        var viewer = await DecodingViewer.AttachAsync(broker.Address, technician.Cookie, session.Offer.SessionId);
        await viewer.Picture.WaitAsync(TimeSpan.FromSeconds(60));
        return new OurLine(screen, line, session, viewer);
    }

    public override bool TryRead(Span<uint> into) => Viewer.TryRead(into);

    public override async ValueTask DisposeAsync()
    {
        await Viewer.DisposeAsync();
        await _session.DisposeAsync();
        await Line.DisposeAsync();
        await base.DisposeAsync();
    }
}

/// <summary>The peer: X0tigervnc, and TigerVNC's own viewer at quality 8 at the other end of the line.</summary>
internal sealed class VncLine : LineEnd
{
    private const int Margin = 64;
    private readonly XDisplay _view;
    private readonly ScreenGrab _grab;

    private VncLine(XDisplay screen, SlowLine line, XDisplay view, ScreenGrab grab)
        : base(screen) => (Line, _view, _grab) = (line, view, grab);

    public override SlowLine Line { get; }

    public static async Task<VncLine> StartAsync(LineSpeed speed, int width, int height)
    {
        var port = FreePort.Next();
        var screen = await XDisplay.StartAsync(width, height);
        screen.Start("X0tigervnc", "-display", screen.Name, "-SecurityTypes", "None", "-localhost", "-rfbport", port.ToString(CultureInfo.InvariantCulture));
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        var line = new SlowLine(port, speed, customerDials: false);
        var view = await XDisplay.StartAsync(width + Margin, height + Margin, withWindowManager: false);
        view.Start(
            "xtigervncviewer", "-AutoSelect=0", "-PreferredEncoding=Tight", "-CompressLevel=2", "-QualityLevel=8", "-RemoteResize=0", "-Shared",
            string.Create(CultureInfo.InvariantCulture, $"127.0.0.1::{line.Port}"));
        await Wait.UntilAsync(() => line.Up > 1000, TimeSpan.FromSeconds(30), "the VNC viewer has a picture");
        var box = await view.Tools.BoxAsync(await view.Tools.FindWindowAsync("TigerVNC"));
        return new VncLine(screen, line, view, ScreenGrab.Open(view.Name, width, height, box.X, box.Y));
    }

    public override bool TryRead(Span<uint> into)
    {
        _grab.Read(into);
        return true;
    }

    public override async ValueTask DisposeAsync()
    {
        _grab.Dispose();
        await _view.DisposeAsync();
        await Line.DisposeAsync();
        await base.DisposeAsync();
    }
}
