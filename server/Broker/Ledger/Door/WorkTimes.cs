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

internal sealed record WorkImport(int Added, IReadOnlyList<string> Problems);

/// <summary>Technicians' hours; they set no customer's price.</summary>
internal interface IWorkTimes
{
    /// <param name="technician">Null: everybody's.</param>
    Task<IReadOnlyList<WorkDay>> DaysAsync(DateOnly from, DateOnly to, string? technician, CancellationToken cancel);

    Task<string?> AddAsync(Person technician, DateTimeOffset from, DateTimeOffset to, string? note, CancellationToken cancel);

    Task<bool> RemoveAsync(long spell, string technician, CancellationToken cancel);
}
