using System.Diagnostics;
using System.Globalization;

namespace RemoteAssist.Support.Processes;

/// <summary>
/// Ends every process group still known when this test process is gone, however it went: a shell in a session of its own
/// reads the groups from a pipe that only this process holds, and the pipe's end is its signal.
/// </summary>
internal static class Reaper
{
    private const string Script = """
        declare -A live
        while read -r sign group; do
          if [ "$sign" = + ]; then live[$group]=1; else unset "live[$group]"; fi
        done
        for group in "${!live[@]}"; do kill -KILL -- "-$group" 2>/dev/null; done
        """;

    private static readonly Lazy<StreamWriter> Pipe = new(Open);

    public static void Watch(int group) => Tell('+', group);

    public static void Forget(int group) => Tell('-', group);

    private static void Tell(char sign, int group)
    {
        lock (Pipe)
        {
            Pipe.Value.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sign} {group}"));
            Pipe.Value.Flush();
        }
    }

    private static StreamWriter Open()
    {
        var start = new ProcessStartInfo("setsid") { RedirectStandardInput = true };
        foreach (var word in (string[])["bash", "-c", Script]) start.ArgumentList.Add(word);
        return Process.Start(start)!.StandardInput;
    }
}
