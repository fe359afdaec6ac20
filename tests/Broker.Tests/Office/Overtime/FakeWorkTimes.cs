using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Office;

namespace RemoteAssist.Broker.Tests.Office.Overtime;

/// <summary>Hours in memory: days as they are set, and what is entered beside them.</summary>
internal sealed class FakeWorkTimes : IWorkTimes, IWorkImport
{
    private readonly List<WorkSpell> _entered = [];

    public List<WorkDay> Days { get; } = [];

    public IReadOnlyList<WorkSpell> Entered => _entered;

    /// <summary>What the next entry is refused with.</summary>
    public string? Refusal { get; set; }

    public Task<IReadOnlyList<WorkDay>> DaysAsync(DateOnly from, DateOnly to, string? technician, CancellationToken cancel)
        => Task.FromResult<IReadOnlyList<WorkDay>>(
        [
            .. Days.Concat(_entered.Select(spell => Day(spell)))
                .Where(day => day.Day >= from && day.Day <= to && (technician is null || day.Technician.Id == technician)),
        ]);

    public Task<WorkProblem?> EnterAsync(Person technician, DateTimeOffset from, DateTimeOffset to, string? note, CancellationToken cancel)
    {
        if (Refusal is null) _entered.Add(new WorkSpell(_entered.Count + 1, technician, from, to, false, note));
        return Task.FromResult(Refusal is null ? null : new WorkProblem(Refusal, Refusal));
    }

    public (string Lines, string Technicians, bool German) Imported { get; private set; }

    public IReadOnlyList<string> ImportProblems { get; set; } = [];

    public async Task<WorkImport> ImportAsync(TextReader lines, IReadOnlyList<Person> technicians, bool german, CancellationToken cancel)
    {
        Imported = (await lines.ReadToEndAsync(cancel), string.Join(',', technicians.Select(one => one.Id)), german);
        return new WorkImport(1, ImportProblems);
    }

    public Task<WorkRemoval> RemoveAsync(long spell, string technician, CancellationToken cancel)
    {
        if (!_entered.Exists(one => one.Id == spell && one.Technician.Id == technician)) return Task.FromResult(new WorkRemoval(Known: false));
        if (Refusal is not null) return Task.FromResult(new WorkRemoval(Known: true, new WorkProblem(Refusal, Refusal)));
        _entered.RemoveAll(one => one.Id == spell);
        return Task.FromResult(new WorkRemoval(Known: true));
    }

    public static WorkDay Day(WorkSpell spell, params WageHours[] classes) => new(
        spell.Technician, FirmTime.DayOf(spell.From), [spell], (spell.To - spell.From).TotalSeconds, classes, null, false, false, true);
}
