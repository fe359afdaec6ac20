using System.Globalization;
using System.Net.NetworkInformation;
using RemoteAssist.Support;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Screen;

/// <summary>The peer: a TigerVNC server with TigerVNC's own viewer (Tight, compression 2) on an Xvfb of its own, through a counting relay.</summary>
internal sealed class VncSharing : ISharing
{
    /// <summary>More room than the window needs, so that it shows the whole screen wherever it opens.</summary>
    private const int Margin = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly XDisplay _view;
    private readonly ByteRelay _line;
    private readonly VncUpdates _updates;
    private readonly ThreadTimes _times;
    private readonly ScreenGrab _grab;

    private VncSharing(XDisplay screen, ChildProcess server, XDisplay view, ByteRelay line, VncUpdates updates, ScreenGrab grab)
    {
        (Screen, _view, _line, _updates, _grab) = (screen, view, line, updates, grab);
        _times = new ThreadTimes(server.Id);
    }

    public XDisplay Screen { get; }

    public static async Task<ISharing> StartAsync(VncKind kind, int width, int height)
    {
        var port = FreePort.Next();
        string[] words = ["-SecurityTypes", "None", "-localhost", "-rfbport", Text(port)];
        var screen = kind.HasOwnScreen
            ? await XDisplay.StartAsync(new ChildStart("xvnc", "Xtigervnc", ["-geometry", $"{Text(width)}x{Text(height)}", "-depth", "24", .. words]), width, height, false)
            : await XDisplay.StartAsync(width, height, withWindowManager: false);
        var view = await XDisplay.StartAsync(width + Margin, height + Margin, withWindowManager: false);
        var updates = new VncUpdates();
        var line = new ByteRelay(port, updates.Take);
        try
        {
            var server = kind.HasOwnScreen ? screen.Server : screen.Start("X0tigervnc", ["-display", screen.Name, .. words]);
            await Wait.UntilAsync(() => IsListening(port), Patience, "the VNC server listens");
            view.Start("xtigervncviewer", ["-AutoSelect=0", "-PreferredEncoding=Tight", "-CompressLevel=2", .. kind.Quality, "-RemoteResize=0", "-Shared", $"127.0.0.1::{Text(line.Port)}"]);
            await Wait.UntilAsync(() => updates.Count > 0, Patience, "the VNC viewer has a picture");
            var box = await view.Tools.BoxAsync(await view.Tools.FindWindowAsync("TigerVNC"));
            if (box.Width != width || box.Height != height) throw new InvalidOperationException($"The VNC viewer's window is {box.Width}×{box.Height}.");
            return new VncSharing(screen, server, view, line, updates, ScreenGrab.Open(view.Name, width, height, box.X, box.Y));
        }
        catch
        {
            await line.DisposeAsync();
            await view.DisposeAsync();
            await screen.DisposeAsync();
            throw;
        }
    }

    public ShareCounts Counts() => new(_line.FromTarget, _line.FromTarget, 0, _updates.Count, _times.Seconds());

    public void Note(string what)
    {
        // What a VNC server sends is not traced.
    }

    public bool TryReadView(Span<uint> into)
    {
        _grab.Read(into);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        _grab.Dispose();
        await _view.DisposeAsync();
        await _line.DisposeAsync();
        await Screen.DisposeAsync();
    }

    // A probing connection would count as a client that failed to sign in.
    private static bool IsListening(int port)
        => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(one => one.Port == port);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
