using RemoteAssist.Benchmarks.Running;

namespace RemoteAssist.Benchmarks.Screen;

/// <summary>What the workloads and the peer need of the machine.</summary>
internal static class Programs
{
    private static readonly (string Program, string Package)[] Needed =
    [
        ("Xvfb", "xvfb"), ("xsetroot", "x11-xserver-utils"), ("xterm", "xterm"), ("openbox", "openbox"), ("xdotool", "xdotool"),
        ("xclock", "x11-apps"), ("feh", "feh"), ("ffmpeg", "ffmpeg"), ("ffplay", "ffmpeg"), ("convert", "imagemagick"), ("chromium", "chromium"),
        ("Xtigervnc", "tigervnc-standalone-server"), ("X0tigervnc", "tigervnc-scraping-server"), ("xtigervncviewer", "tigervnc-viewer"),
    ];

    /// <exception cref="NotReadyException">Some are missing; the message names their Debian packages.</exception>
    public static void Check()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        var missing = Needed.Where(one => !folders.Any(folder => File.Exists(Path.Combine(folder, one.Program)))).ToArray();
        if (missing.Length == 0) return;
        var packages = string.Join(' ', missing.Select(one => one.Package).Distinct());
        throw new NotReadyException($"Missing: {string.Join(' ', missing.Select(one => one.Program))}. As root: apt-get install {packages}");
    }
}
