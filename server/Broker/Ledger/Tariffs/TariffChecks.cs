using RemoteAssist.Broker.Ledger.Calendar;

namespace RemoteAssist.Broker.Ledger.Tariffs;

/// <summary>What is wrong with a tariff that somebody edits; all of it at once.</summary>
internal static class TariffChecks
{
    public static readonly int[] Increments = [1, 5, 10, 15, 30];

    // Euro, and minutes of a day: what is above is a slip of the finger.
    private const decimal MostMoney = 10_000m;
    private const int MostMinutes = 1440;

    /// <returns>Empty: it can be used.</returns>
    public static IReadOnlyList<SettingsProblem> Problems(Tariff tariff) => [.. Basics(tariff), .. tariff.Rules.SelectMany(Rule), .. Vat(tariff.Vat)];

    private static IEnumerable<SettingsProblem> Basics(Tariff tariff)
    {
        if (string.IsNullOrWhiteSpace(tariff.Name))
            yield return new(nameof(Tariff.Name), "Der Tarif braucht einen Namen.", "The tariff needs a name.");
        if (OutOfMoney(tariff.HourlyRate))
            yield return new(nameof(Tariff.HourlyRate), "Der Stundensatz muss zwischen 0 und 10.000 € liegen.", "The hourly rate must be between €0 and €10,000.");
        if (!Increments.Contains(tariff.IncrementMinutes))
            yield return new(nameof(Tariff.IncrementMinutes), "Der Takt kann 1, 5, 10, 15 oder 30 Minuten sein.", "The increment can be 1, 5, 10, 15 or 30 minutes.");
        if (OutOfMoney(tariff.BaseFee))
            yield return new(nameof(Tariff.BaseFee), "Die Grundpauschale muss zwischen 0 und 10.000 € liegen.", "The base fee must be between €0 and €10,000.");
        if (OutOfDay(tariff.MinimumMinutes))
            yield return new(nameof(Tariff.MinimumMinutes), "Die Mindestzeit muss zwischen 0 und 1440 Minuten liegen.", "The minimum time must be between 0 and 1440 minutes.");
        if (OutOfDay(tariff.FreeMinutes))
            yield return new(nameof(Tariff.FreeMinutes), "Die Freiminuten müssen zwischen 0 und 1440 liegen.", "The free minutes must be between 0 and 1440.");
        if (OutOfDay(tariff.JoinBreakMinutes))
            yield return new(
                nameof(Tariff.JoinBreakMinutes),
                "Die Pause, die zwei Sitzungen verbindet, muss zwischen 0 und 1440 Minuten lang sein; 0 verbindet keine.",
                "The break that joins two sessions must be between 0 and 1440 minutes long; 0 joins none.");
    }

    private static IEnumerable<SettingsProblem> Rule(TariffRule rule, int index)
    {
        var (german, english) = ($"Regel {index + 1}: ", $"Rule {index + 1}: ");
        if (string.IsNullOrWhiteSpace(rule.German) || string.IsNullOrWhiteSpace(rule.English))
            yield return new($"Rules[{index}].German", german + "Sie braucht einen Namen in beiden Sprachen.", english + "it needs a name in both languages.");
        if ((rule.Days & Weekdays.All) == Weekdays.None)
            yield return new($"Rules[{index}].Days", german + "Wählen Sie mindestens einen Wochentag.", english + "choose at least one day of the week.");
        if (!Enum.IsDefined(rule.Holiday) || !Enum.IsDefined(rule.Open))
            yield return new($"Rules[{index}].Holiday", german + "Wählen Sie, wann sie gilt.", english + "choose when it holds.");
        if (rule.SurchargePercent is null && rule.OwnRate is null)
            yield return new($"Rules[{index}].SurchargePercent", german + "Geben Sie einen Zuschlag oder einen eigenen Satz ein.", english + "enter a surcharge or a rate of its own.");
        if (rule.SurchargePercent is not null && rule.OwnRate is not null)
            yield return new($"Rules[{index}].OwnRate", german + "Zuschlag und eigener Satz schließen sich aus. Löschen Sie eines von beiden.", english + "a surcharge and a rate of its own exclude each other. Delete one of the two.");
        if (rule.SurchargePercent is < 0m or > 1000m)
            yield return new($"Rules[{index}].SurchargePercent", german + "Der Zuschlag muss zwischen 0 und 1000 % liegen.", english + "the surcharge must be between 0 and 1000 %.");
        if (rule.OwnRate is { } own && OutOfMoney(own))
            yield return new($"Rules[{index}].OwnRate", german + "Der eigene Satz muss zwischen 0 und 10.000 € liegen.", english + "its own rate must be between €0 and €10,000.");
    }

    private static IEnumerable<SettingsProblem> Vat(IReadOnlyList<VatRate> rates)
    {
        if (rates.Count == 0)
            yield return new(nameof(Tariff.Vat), "Geben Sie mindestens einen Umsatzsteuersatz ein; wer keine ausweist, gibt 0 % ein.", "Enter at least one VAT rate; who charges none enters 0 %.");
        for (var index = 0; index < rates.Count; index++)
        {
            if (rates[index].Percent is < 0m or > 100m)
                yield return new($"Vat[{index}].Percent", "Der Umsatzsteuersatz muss zwischen 0 und 100 % liegen.", "The VAT rate must be between 0 and 100 %.");
            if (rates.Take(index).Any(other => other.From == rates[index].From))
                yield return new($"Vat[{index}].From", "Zwei Umsatzsteuersätze gelten ab demselben Tag. Löschen Sie einen der beiden.", "Two VAT rates hold from the same day. Delete one of the two.");
        }
    }

    private static bool OutOfMoney(decimal euro) => euro is < 0m or > MostMoney;

    private static bool OutOfDay(int minutes) => minutes is < 0 or > MostMinutes;
}
