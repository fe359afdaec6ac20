using RemoteAssist.Agent.Platform.Linux;
using RemoteAssist.Agent.Platform.Windows;

namespace RemoteAssist.Agent.Platform;

/// <summary>The one place that knows which systems there are.</summary>
internal static class ThisSystem
{
    public static IPlatform Platform()
    {
        if (OperatingSystem.IsWindows())
        {
            WindowsPlatform.JoinTerminal();
            return new WindowsPlatform();
        }

        return OperatingSystem.IsLinux() ? new LinuxPlatform() : throw new PlatformNotSupportedException();
    }
}
