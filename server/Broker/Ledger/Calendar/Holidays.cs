using static RemoteAssist.Broker.Ledger.Calendar.FederalState;

namespace RemoteAssist.Broker.Ledger.Calendar;

/// <summary>The public holidays of the German states, computed; the firm's own one-offs beside them.</summary>
internal static class Holidays
{
    /// <summary>In order, one per day; a one-off on a day that is a holiday anyway changes nothing.</summary>
    public static IReadOnlyList<Holiday> Of(int year, CalendarSettings settings)
    {
        var oneOffs = settings.OneOffs.Where(one => one.Day.Year == year).Select(one => new Holiday(one.Day, one.German, one.English));
        return [.. InState(year, settings).Concat(oneOffs).DistinctBy(one => one.Day).OrderBy(one => one.Day)];
    }

    private static IEnumerable<Holiday> InState(int year, CalendarSettings settings)
    {
        var state = settings.State;
        var easter = Easter.Sunday(year);
        yield return new(new(year, 1, 1), "Neujahr", "New Year's Day");
        if (state is BW or BY or ST) yield return new(new(year, 1, 6), "Heilige Drei Könige", "Epiphany");
        if ((state is BE && year >= 2019) || (state is MV && year >= 2023))
            yield return new(new(year, 3, 8), "Internationaler Frauentag", "International Women's Day");
        yield return new(easter.AddDays(-2), "Karfreitag", "Good Friday");
        if (state is BB) yield return new(easter, "Ostersonntag", "Easter Sunday");
        yield return new(easter.AddDays(1), "Ostermontag", "Easter Monday");
        yield return new(new(year, 5, 1), "Tag der Arbeit", "Labour Day");
        if (state is BE && year is 2020 or 2025) yield return new(new(year, 5, 8), "Tag der Befreiung", "Liberation Day");
        yield return new(easter.AddDays(39), "Christi Himmelfahrt", "Ascension Day");
        if (state is BB) yield return new(easter.AddDays(49), "Pfingstsonntag", "Whit Sunday");
        yield return new(easter.AddDays(50), "Pfingstmontag", "Whit Monday");
        if (HasCorpusChristi(settings)) yield return new(easter.AddDays(60), "Fronleichnam", "Corpus Christi");
        if (state is BE && year == 2028) yield return new(new(year, 6, 17), "Jahrestag des Aufstandes vom 17. Juni", "Anniversary of the uprising of 17 June");
        if (state is BY && settings.AugsburgPeace) yield return new(new(year, 8, 8), "Augsburger Friedensfest", "Augsburg Peace Festival");
        if (state is SL || (state is BY && settings.AssumptionDay)) yield return new(new(year, 8, 15), "Mariä Himmelfahrt", "Assumption Day");
        if (state is TH && year >= 2019) yield return new(new(year, 9, 20), "Weltkindertag", "World Children's Day");
        yield return new(new(year, 10, 3), "Tag der Deutschen Einheit", "German Unity Day");
        if (HasReformationDay(state, year)) yield return new(new(year, 10, 31), "Reformationstag", "Reformation Day");
        if (state is BW or BY or NW or RP or SL) yield return new(new(year, 11, 1), "Allerheiligen", "All Saints' Day");
        if (state is SN) yield return new(WednesdayBefore23November(year), "Buß- und Bettag", "Day of Repentance and Prayer");
        yield return new(new(year, 12, 25), "1. Weihnachtstag", "Christmas Day");
        yield return new(new(year, 12, 26), "2. Weihnachtstag", "Boxing Day");
    }

    private static bool HasCorpusChristi(CalendarSettings settings)
        => settings.State is BW or BY or HE or NW or RP or SL || (settings.State is SN or TH && settings.CorpusChristi);

    private static bool HasReformationDay(FederalState state, int year)
        => year == 2017 || state is BB or MV or SN or ST or TH || (state is HB or HH or NI or SH && year >= 2018);

    private static DateOnly WednesdayBefore23November(int year)
    {
        var last = new DateOnly(year, 11, 22);
        return last.AddDays(-(((int)last.DayOfWeek - (int)DayOfWeek.Wednesday + 7) % 7));
    }
}
