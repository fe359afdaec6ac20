using RemoteAssist.Agent.Platform.Linux;
using RemoteAssist.Agent.Platform.Windows;

namespace RemoteAssist.Agent.Platform;

/// <summary>The one place that knows which systems there are.</summary>
internal static class ThisSystem
{
    /// <exception cref="PlatformNotSupportedException">Neither Windows nor Linux.</exception>
    public static IPlatform Platform()
    {
        if (OperatingSystem.IsLinux()) return new LinuxPlatform();
        if (!OperatingSystem.IsWindows()) throw new PlatformNotSupportedException();
        WindowsPlatform.JoinTerminal();
        return new WindowsPlatform();
    }
}
