namespace RemoteAssist.Benchmarks.Running;

/// <summary>A benchmark cannot run on this machine or with these words; the message says what to do.</summary>
internal sealed class NotReadyException(string message) : Exception(message);
