namespace RemoteAssist.Benchmarks.Screen;

/// <summary>A way to run TigerVNC.</summary>
/// <param name="Peer">Its name in the results.</param>
/// <param name="HasOwnScreen">The server is the X server, too, and sees drawing calls; else it polls an Xvfb, as an agent does.</param>
/// <param name="Quality">What the viewer is told.</param>
internal sealed record VncKind(string Peer, bool HasOwnScreen, params string[] Quality)
{
    public static VncKind Xvnc { get; } = new("tigervnc-xvnc", true, "-QualityLevel", "8");

    public static VncKind X0 { get; } = new("tigervnc-x0", false, "-QualityLevel", "8");

    public static VncKind Lossless { get; } = new("tigervnc-x0-lossless", false, "-NoJPEG");
}
