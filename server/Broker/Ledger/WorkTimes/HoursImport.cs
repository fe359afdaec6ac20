using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages.Forms;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.WorkTimes;

/// <inheritdoc cref="IWorkImport"/>
internal sealed class HoursImport(IWorkTimes times, SettingsStore settings) : IWorkImport
{
    public const int MostLines = 5000;

    public async Task<WorkImport> ImportAsync(TextReader lines, IReadOnlyList<Person> technicians, bool german, CancellationToken cancel)
    {
        var zone = await FirmZone.NowAsync(settings, cancel);
        var problems = new List<string>();
        var added = 0;
        var pasted = await lines.ReadToEndAsync(cancel);
        foreach (var line in PastedLines.Read(pasted))
        {
            if (added + problems.Count == MostLines)
            {
                problems.Add(Say(german, line, TooMany));
                break;
            }

            if (await AddAsync(line.Cells, technicians, zone, cancel) is { } problem) problems.Add(Say(german, line, problem));
            else added++;
        }

        if (added + problems.Count == 0)
            problems.Add(Say(german, PastedLines.First(pasted), NoTimes));
        return new WorkImport(added, problems);
    }

    private static WorkProblem NoTimes { get; } = new(
        "keine Zeiten gefunden. Nötig: Techniker; Beginn; Ende. Bemerkung nach Wunsch.", "no times found. Needed: technician; from; to. A note if you like.");

    private static WorkProblem TooMany { get; } = new(
        $"Es sind mehr als {MostLines} Zeilen. Teilen Sie die Datei; ab hier wurde nichts übernommen.",
        $"There are more than {MostLines} lines. Split the file; nothing was taken over from here on.");

    private async Task<WorkProblem?> AddAsync(string[] fields, IReadOnlyList<Person> technicians, TimeZoneInfo zone, CancellationToken cancel)
    {
        if (fields.Length < 3)
            return new("Es fehlen Angaben. Nötig: Techniker; Beginn; Ende. Bemerkung nach Wunsch.", "Something is missing. Needed: technician; from; to. A note if you like.");
        var name = fields[0].Trim();
        var found = technicians.Where(one => one.Id == name || string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (found.Length == 0) return new($"„{name}“ ist hier kein Techniker. Schreiben Sie den Namen wie im Konto.", $"“{name}” is no technician here. Write the name as in the account.");
        if (found.Length > 1) return new($"„{name}“ heißen mehrere. Setzen Sie die Kennung des Kontos ein.", $"Several are called “{name}”. Write the account's id.");
        var (from, problem) = HoursTime.Read(fields[1], null, zone);
        if (problem is not null) return problem;
        (var to, problem) = HoursTime.Read(fields[2], from, zone);
        return problem ?? await times.EnterAsync(found[0], from, to, fields.Length > 3 ? fields[3] : null, cancel);
    }

    private static string Say(bool german, PastedLine? line, WorkProblem problem) => (german, line) switch
    {
        (true, { } wrong) => $"Zeile {wrong.Number} („{wrong.Quoted}“): {problem.German}",
        (false, { } wrong) => $"Line {wrong.Number} (“{wrong.Quoted}”): {problem.English}",
        (true, null) => $"Eingabe: {problem.German}",
        (false, null) => $"Input: {problem.English}",
    };
}
