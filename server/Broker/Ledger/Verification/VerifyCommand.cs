namespace RemoteAssist.Broker.Ledger.Verification;

/// <summary>"ledger verify" on the command line.</summary>
internal static class VerifyCommand
{
    public const string Words = "ledger verify";
    private const int Shown = 20;

    /// <returns>The exit code: 0, the ledger is what was written; 1, it is not.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        var findings = await services.GetRequiredService<LedgerVerification>().RunAsync(cancel);
        foreach (var note in findings.Notes) await output.WriteLineAsync(note.Text);
        foreach (var broken in findings.Broken.Take(Shown)) await output.WriteLineAsync(broken.Text);
        if (findings.Broken.Count > Shown) await output.WriteLineAsync($"… and {findings.Broken.Count - Shown} more");
        await output.WriteLineAsync(findings.Broken.FirstOrDefault() is { } first
            ? $"The ledger is BROKEN. The first fault: {first.Text}"
            : $"The ledger is whole: {findings.Entries} {(findings.Entries == 1 ? "entry" : "entries")}.");
        return findings.Broken.Count == 0 ? 0 : 1;
    }
}
