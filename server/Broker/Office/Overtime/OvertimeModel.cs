using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Office.Overtime;

/// <param name="First">The month's first day.</param>
/// <param name="Mine">The reader's own hours, which can be entered and removed; else all technicians' to look at.</param>
/// <param name="Everybody">Who worked in the month, for choosing one.</param>
/// <param name="Chosen">A technician's id; null: all.</param>
/// <param name="Done">What was just done.</param>
/// <param name="LineProblems">Of pasted lines, each with its number.</param>
/// <param name="Kept">Why hours that were to be removed stay.</param>
internal sealed record OvertimeModel(
    DateOnly First, bool Mine, IReadOnlyList<OvertimeMonth> Months, IReadOnlyList<Person> Everybody, string? Chosen, Fields Fields,
    IReadOnlyDictionary<string, Mistake> Mistakes, OvertimeDone? Done, IReadOnlyList<string> LineProblems, Mistake? Kept = null) : IFormModel
{
    public string Path => Mine ? OvertimeEndpoints.MinePath : OvertimeEndpoints.Path;
}

/// <param name="Added">Entries; 0 where one was removed.</param>
internal sealed record OvertimeDone(int Added, bool Removed);
