using System.Diagnostics;

namespace RemoteAssist.Support.Processes;

/// <summary>A small program that is started, waited for and read.</summary>
public static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program to its end and returns its standard output.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message holds what it said.</exception>
    public static async Task<byte[]> ReadAsync(
        string program, IEnumerable<string> words, IReadOnlyDictionary<string, string>? environment = null, CancellationToken cancel = default)
    {
        var (code, output, error) = await TryAsync(program, words, environment, cancel);
        return code == 0 ? output : throw new InvalidOperationException($"{program} ended with {code}: {error}");
    }

    public static async Task<(int Code, byte[] Output, string Error)> TryAsync(
        string program, IEnumerable<string> words, IReadOnlyDictionary<string, string>? environment = null, CancellationToken cancel = default)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in words) start.ArgumentList.Add(word);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        try
        {
            var error = process.StandardError.ReadToEndAsync(either.Token);
            await process.StandardOutput.BaseStream.CopyToAsync(output, either.Token);
            await process.WaitForExitAsync(either.Token);
            return (process.ExitCode, output.ToArray(), await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
