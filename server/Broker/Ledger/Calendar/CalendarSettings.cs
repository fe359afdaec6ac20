namespace RemoteAssist.Broker.Ledger.Calendar;

/// <summary>The 16 German states by their ISO 3166-2 letters.</summary>
internal enum FederalState { BW, BY, BE, BB, HB, HH, HE, MV, NI, NW, RP, SL, SN, ST, SH, TH }

/// <summary>When the firm is open. Times of day are those of <see cref="Zone"/>.</summary>
/// <param name="Zone">IANA name.</param>
/// <param name="AssumptionDay">15 August is a holiday in the firm's municipality (Bavaria).</param>
/// <param name="CorpusChristi">Corpus Christi is a holiday in the firm's municipality (Saxony, Thuringia).</param>
/// <param name="AugsburgPeace">8 August is a holiday in the firm's municipality (Augsburg).</param>
/// <param name="Week">Opening hours; several on one day leave breaks between them.</param>
internal sealed record CalendarSettings(
    string Zone,
    FederalState State,
    bool AssumptionDay,
    bool CorpusChristi,
    bool AugsburgPeace,
    IReadOnlyList<OpenHours> Week,
    IReadOnlyList<OneOffHoliday> OneOffs,
    IReadOnlyList<Closure> Closures)
{
    public const string Settings = "calendar";

    /// <summary>Monday to Friday 8:00–18:00 in North Rhine-Westphalia, until the firm says otherwise.</summary>
    public static CalendarSettings Usual { get; } = new(
        "Europe/Berlin",
        FederalState.NW,
        AssumptionDay: false,
        CorpusChristi: false,
        AugsburgPeace: false,
        [.. Enumerable.Range(1, 5).Select(day => new OpenHours((DayOfWeek)day, new TimeOnly(8, 0), new TimeOnly(18, 0)))],
        [],
        []);
}

/// <param name="To">Midnight is the end of the day.</param>
internal sealed record OpenHours(DayOfWeek Day, TimeOnly From, TimeOnly To);

internal sealed record OneOffHoliday(DateOnly Day, string German, string English);

/// <summary>Days on which the firm is closed, both included.</summary>
internal sealed record Closure(DateOnly From, DateOnly To, string German, string English);
