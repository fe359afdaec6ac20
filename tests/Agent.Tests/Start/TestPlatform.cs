using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Tests.Start;

/// <summary>A system with a screen that nobody looks at.</summary>
internal sealed class TestPlatform : IPlatform
{
    public string Name => "linux 6";

    public string Language => "de";

    public IShellHost Shells => throw new PlatformUnavailableException("No shells here.");

    public IScreenSource OpenScreen(ILogger log) => new NoScreen();

    public ICursorSource OpenCursor() => throw new PlatformUnavailableException("No cursor here.");

    public IInputSink OpenInput() => throw new PlatformUnavailableException("No input here.");

    public IClipboard? OpenClipboard() => null;

    public IAgentUi CreateUi(Texts texts) => new ScriptedUi();

    public void Dispose() { }

    private sealed class NoScreen : IScreenSource
    {
        public IReadOnlyList<MonitorInfo> Monitors() => [];

        public event Action? Changed
        {
            add { }
            remove { }
        }

        public bool AnnouncesChanges => true;

        public bool Capture(byte monitor, ScreenImage into, Damage damage) => false;

        public void Dispose() { }
    }
}
