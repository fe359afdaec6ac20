using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Chat;
using RemoteAssist.Agent.Clipboard;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Input;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen;
using RemoteAssist.Agent.Shell;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent;

/// <summary>Which right starts which feature.</summary>
internal sealed class Features(IPlatform platform, IAgentUi ui, Texts texts, ILogger log) : IFeatures
{
    public IReadOnlyList<IFeature> Start(Rights granted, IOutlet outlet, Func<ushort, string> nameOf)
    {
        var started = new List<IFeature>();
        var desktop = new Desktop(TimeProvider.System);
        if (granted.HasFlag(Rights.View))
        {
            var screen = new ScreenShare(platform.OpenScreen(log), desktop, outlet, TimeProvider.System, log);
            started.Add(screen);
            started.Add(new CursorShare(platform.OpenCursor(), desktop, outlet, TimeProvider.System, log));
        }

        if (granted.HasFlag(Rights.Control))
        {
            started.Add(new InputReplay(platform.OpenInput(), desktop, log));
            if (platform.OpenClipboard() is { } clipboard) started.Add(new ClipboardShare(clipboard, outlet, TimeProvider.System, log));
        }

        if (granted.HasFlag(Rights.Shell)) started.Add(new ShellTabs(platform.Shells, outlet, texts, log));
        // Whoever may do anything may be talked to.
        started.Add(new ChatRoom(ui, outlet, nameOf, TimeProvider.System, log));
        return started;
    }
}
