using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Platform.Linux.Clipboard;
using RemoteAssist.Agent.Platform.Linux.Input;
using RemoteAssist.Agent.Platform.Linux.Native;
using RemoteAssist.Agent.Platform.Linux.Screen;
using RemoteAssist.Agent.Platform.Linux.Shell;
using RemoteAssist.Agent.Platform.Linux.Ui;
using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Platform.Linux;

/// <summary>An X11 desktop, pseudo-terminals, and consent on the terminal.</summary>
internal sealed class LinuxPlatform : IPlatform
{
    /// <summary>Read by the runtime at the first socket: what arrives is handled on the thread that waits for it, for there is one line.</summary>
    public const string InlineSockets = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    public LinuxPlatform() => Environment.SetEnvironmentVariable(InlineSockets, "1");

    public string Name { get; } = $"linux {Environment.OSVersion.Version.ToString(3)}";

    public string Language { get; } = SystemLanguage();

    public IShellHost Shells { get; } = new PtyShells();

    public IScreenSource OpenScreen(ILogger log) => new X11Screen(Display());

    public ICursorSource OpenCursor() => new X11Cursor(Display());

    public IInputSink OpenInput()
    {
        var display = Display();
        try
        {
            if (XTest.XTestQueryExtension(display.Handle, out _, out _, out _, out _) != 0) return new X11Input(display);
        }
        catch (DllNotFoundException error)
        {
            display.Dispose();
            throw new PlatformUnavailableException(error.Message);
        }

        display.Dispose();
        throw new PlatformUnavailableException(Texts.For(Language).NoScreen);
    }

    public IClipboard? OpenClipboard() => X11Clipboard.TryOpen(Display());

    public IAgentUi CreateUi(Texts texts) => new TerminalUi(Console.In, Console.Out, texts);

    public void Dispose() { }

    private XDisplay Display() => XDisplay.TryOpen() ?? throw new PlatformUnavailableException(Texts.For(Language).NoScreen);

    private static string SystemLanguage()
    {
        foreach (var name in (ReadOnlySpan<string>)["LC_ALL", "LC_MESSAGES", "LANG"])
            if (Environment.GetEnvironmentVariable(name) is { Length: >= 2 } value) return value[..2].ToLowerInvariant();
        return "en";
    }
}
