namespace RemoteAssist.Broker.Ledger.Door;

/// <summary>Tax-free classes of § 3b EStG, as maxima.</summary>
internal enum WageClass { Night, DeepNight, Sunday, Holiday, GreatHoliday }

/// <summary>When a technician worked: console opened to wrap-up saved, or entered or imported by hand.</summary>
internal sealed record WorkSpell(long? Id, Person Technician, DateTimeOffset From, DateTimeOffset To, bool FromSession, string? Note);

/// <param name="Percent">25, 40, 50, 125 or 150.</param>
internal sealed record WageHours(WageClass Class, decimal Percent, double Seconds);

/// <summary>One technician's day, by the firm's zone.</summary>
/// <param name="RestBefore">Hours since the work before; null where none is known.</param>
/// <param name="RestShort">Less than 11 hours (§ 5 ArbZG).</param>
/// <param name="Long">More than 10 hours (§ 3 ArbZG).</param>
/// <param name="Incomplete">No hours outside sessions are known for this day or the one before: rest and daily hours may be wrong.</param>
internal sealed record WorkDay(
    Person Technician, DateOnly Day, IReadOnlyList<WorkSpell> Spells, double Seconds, IReadOnlyList<WageHours> Classes,
    double? RestBefore, bool RestShort, bool Long, bool Incomplete);

/// <param name="Problems">One sentence for each line that was not added, in the language that was asked for.</param>
internal sealed record WorkImport(int Added, IReadOnlyList<string> Problems);

/// <summary>Why hours cannot be entered, and what to do.</summary>
internal sealed record WorkProblem(string German, string English);

/// <param name="Known">False: they are not the technician's, or there are none.</param>
/// <param name="Problem">Why they stay; null: they are dropped, if they were known.</param>
internal sealed record WorkRemoval(bool Known, WorkProblem? Problem = null);

/// <summary>Technicians' hours; they set no customer's price.</summary>
internal interface IWorkTimes
{
    /// <param name="technician">Null: everybody's.</param>
    Task<IReadOnlyList<WorkDay>> DaysAsync(DateOnly from, DateOnly to, string? technician, CancellationToken cancel);

    /// <summary>Hours outside sessions: over, a day at most, beside others that the technician has entered, in a month that is not closed.</summary>
    /// <returns>What is wrong; null: they are stored.</returns>
    Task<WorkProblem?> EnterAsync(Person technician, DateTimeOffset from, DateTimeOffset to, string? note, CancellationToken cancel);

    /// <summary>Drops hours that were entered or imported, in a month that is not closed.</summary>
    Task<WorkRemoval> RemoveAsync(long spell, string technician, CancellationToken cancel);
}

/// <summary>Hours from another program.</summary>
internal interface IWorkImport
{
    /// <summary>
    /// Lines "technician; from; to; note", with semicolons, tabs or commas; a heading is skipped. Times are the firm's: 17.11.2026 08:00 or 2026-11-17 08:00;
    /// the end may be a time of day alone. Lines that cannot be read are named and do not stop the others.
    /// </summary>
    /// <param name="technicians">Who is known, by name or account.</param>
    /// <param name="german">The problems' language; else English.</param>
    Task<WorkImport> ImportAsync(TextReader lines, IReadOnlyList<Person> technicians, bool german, CancellationToken cancel);
}
