using System.Diagnostics;

namespace RemoteAssist.Broker.Tests.Office.Exports;

/// <summary>Other programs that open what we wrote; tests/machine names their packages.</summary>
internal static class Programs
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <returns>What it printed, both streams.</returns>
    public static async Task<(int Code, string Said)> RunAsync(string program, IEnumerable<string> arguments, string? language = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (language is not null) start.Environment["LC_ALL"] = start.Environment["LANG"] = language;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        try
        {
            var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()).WaitAsync(Patience);
            await process.WaitForExitAsync().WaitAsync(Patience);
            return (process.ExitCode, string.Concat(said));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    public static async Task<string> OutputAsync(string program, params string[] arguments)
    {
        var (code, said) = await RunAsync(program, arguments);
        code.ShouldBe(0, $"{program}: {said}");
        return said;
    }

    /// <summary>Opens the file in LibreOffice Calc and writes it anew; each call has a profile of its own.</summary>
    /// <returns>The new file's text.</returns>
    public static async Task<string> CalcAsync(string file, string to, string language, string? filter = null)
    {
        var folder = Path.GetDirectoryName(file)!;
        var output = Path.Combine(folder, "calc-" + Guid.NewGuid().ToString("N"));
        List<string> arguments = [$"-env:UserInstallation=file://{folder}/profile-{Guid.NewGuid():N}", "--headless", "--norestore"];
        if (filter is not null) arguments.Add("--infilter=" + filter);
        var (code, said) = await RunAsync("soffice", [.. arguments, "--convert-to", to, "--outdir", output, file], language);
        code.ShouldBe(0, said);
        return await File.ReadAllTextAsync(Directory.GetFiles(output).ShouldHaveSingleItem(said));
    }
}
