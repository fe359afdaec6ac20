using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;

namespace RemoteAssist.Stories;

/// <summary>What a .NET process holds once it has collected what it no longer needs. Without that the figure says more of the collector's habits.</summary>
internal static class LiveMemory
{
    /// <summary>Starting a session with the runtime's keyword GCHeapCollect makes it collect everything.</summary>
    private const long HeapCollect = 0x800000;

    private static readonly EventPipeProvider[] Collecting = [new("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, HeapCollect)];
    private static readonly TimeSpan Collected = TimeSpan.FromSeconds(1);

    /// <returns>Private memory in MB after a full collection.</returns>
    public static async Task<double> MegabytesAsync(int process)
    {
        using var session = new DiagnosticsClient(process).StartEventPipeSession(Collecting, requestRundown: false, circularBufferMB: 16);
        var reading = session.EventStream.CopyToAsync(Stream.Null);
        await Task.Delay(Collected, TimeProvider.System);
        session.Stop();
        await reading;
        return File.ReadLines($"/proc/{process}/smaps_rollup")
            .Where(line => line.StartsWith("Private_", StringComparison.Ordinal))
            .Sum(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)) * 1024 / 1e6;
    }
}
