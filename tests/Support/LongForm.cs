namespace RemoteAssist.Support;

/// <summary>`tests/run long` asks tests for their full form; every day they take a shorter one with the same name.</summary>
public static class LongForm
{
    public static bool Asked { get; } = Environment.GetEnvironmentVariable("REMOTEASSIST_LONG") == "1";

    public static T Choose<T>(T everyDay, T whenLong) => Asked ? whenLong : everyDay;
}
