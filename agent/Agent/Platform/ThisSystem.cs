using RemoteAssist.Agent.Platform.Linux;

namespace RemoteAssist.Agent.Platform;

/// <summary>The one place that knows which systems there are.</summary>
internal static class ThisSystem
{
    public static IPlatform Platform()
        => OperatingSystem.IsLinux() ? new LinuxPlatform() : throw new PlatformNotSupportedException();
}
