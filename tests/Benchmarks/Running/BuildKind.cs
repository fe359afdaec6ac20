namespace RemoteAssist.Benchmarks.Running;

internal static class BuildKind
{
#if DEBUG
    public static bool IsRelease => false;
#else
    public static bool IsRelease => true;
#endif
}
