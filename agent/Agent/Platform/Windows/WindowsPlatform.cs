using System.Runtime.Versioning;
using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Platform.Windows.Clipboard;
using RemoteAssist.Agent.Platform.Windows.Input;
using RemoteAssist.Agent.Platform.Windows.Native;
using RemoteAssist.Agent.Platform.Windows.Screen;
using RemoteAssist.Agent.Platform.Windows.Shell;
using RemoteAssist.Agent.Platform.Windows.Ui;
using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Platform.Windows;

/// <summary>Windows 10 and later. Make it before anything asks for a size: it makes the process see real pixels.</summary>
[SupportedOSPlatform("windows")]
public sealed class WindowsPlatform : IPlatform
{
    public WindowsPlatform()
    {
        // The manifest says the same; this holds where the exe is started by another host.
        if (OperatingSystem.IsWindowsVersionAtLeast(10, 0, 15063))
            DisplayCalls.SetProcessDpiAwarenessContext(DisplayCalls.PerMonitorAwareV2);
    }

    public string Name => $"windows {Environment.OSVersion.Version.ToString(3)}";

    public unsafe string Language
    {
        get
        {
            const int most = 85;
            var name = stackalloc char[most];
            var length = SystemCalls.LCIDToLocaleName(SystemCalls.GetUserDefaultUILanguage(), name, most, 0);
            return length > 2 ? new string(name, 0, 2) : "en";
        }
    }

    public IShellHost Shells { get; } = new WindowsShells();

    /// <summary>
    /// Joins the terminal the exe was started from, if there is one, so that what is printed shows up there.
    /// To be called before the first use of <see cref="Console"/>; harmless when output is redirected.
    /// </summary>
    public static void JoinTerminal() => SystemCalls.AttachConsole(SystemCalls.ParentProcess);

    public IScreenSource OpenScreen(ILogger log) => new WindowsScreen(new GdiScreen(), new DesktopDuplications(), Drive, log);

    public ICursorSource OpenCursor() => new WindowsCursor();

    public IInputSink OpenInput() => new WindowsInput();

    public IClipboard? OpenClipboard() => new WindowsClipboard();

    public IAgentUi CreateUi(Texts texts) => new WindowsUi(texts);

    private static void Drive(DuplicatedMonitor monitor)
        => new Thread(monitor.Run) { IsBackground = true, Name = "Duplication" }.Start();

    public void Dispose()
    {
        // Nothing is held between the parts; each is disposed by who opened it.
    }
}
