using System.Globalization;

namespace RemoteAssist.Benchmarks.Screen;

/// <summary>
/// Processor time of all threads of a process, to the nanosecond (/proc/PID/task/*/schedstat). A thread that ends takes its figure with it:
/// look often, and what it had at the last look still counts.
/// </summary>
internal sealed class ThreadTimes(int process)
{
    private readonly string _threads = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task");
    private readonly Dictionary<string, long> _nanoseconds = [];

    /// <summary>Since the process's start, as of now.</summary>
    public double Seconds()
    {
        foreach (var thread in Directory.GetDirectories(_threads))
        {
            if (Read(Path.Combine(thread, "schedstat")) is { } spent) _nanoseconds[thread] = spent;
        }

        return _nanoseconds.Values.Sum() / 1e9;
    }

    private static long? Read(string file)
    {
        try
        {
            return long.Parse(File.ReadAllText(file).Split(' ')[0], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended while we looked.
            return null;
        }
    }
}
