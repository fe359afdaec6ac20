using System.Globalization;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>A session that might be: <paramref name="To"/> not after <paramref name="From"/> is on the next day.</summary>
internal sealed record TrialSpan(DateOnly Day, TimeOnly From, TimeOnly To);

/// <summary>What is tried on a tariff: sessions of one customer.</summary>
/// <param name="Consumer">Sees gross prices.</param>
/// <param name="Technicians">All work all of the time.</param>
internal sealed record TrialPlan(IReadOnlyList<TrialSpan> Spans, bool Consumer = false, int Technicians = 1, Contract? Contract = null);

/// <summary>The fields of the live example and of the test bench.</summary>
internal static class BenchForm
{
    public const string Spans = "span";
    public const int MostTechnicians = 9;

    /// <summary>The example that every technician knows: the session that runs beyond closing time.</summary>
    public static IEnumerable<(string Name, string Value)> Usual(DateOnly today)
    {
        var tuesday = Day(today.AddDays(((int)DayOfWeek.Tuesday - (int)today.DayOfWeek + 7) % 7));
        return
        [
            ("example-day", tuesday), ("example-from", "17:52"), ("example-to", "18:20"),
            ("customer", "company"), ("technicians", "1"), ("prepaid", ""), ("contract-rate", ""),
            ("span.0.day", tuesday), ("span.0.from", "17:30"), ("span.0.to", "18:20"),
            ("span.1.day", tuesday), ("span.1.from", "18:40"), ("span.1.to", "19:05"),
        ];
    }

    public static TrialPlan ReadExample(FormReading form)
        => new([new TrialSpan(form.Day("example-day") ?? default, form.Time("example-from") ?? default, form.Time("example-to") ?? default)]);

    public static TrialPlan ReadBench(FormReading form)
    {
        var spans = Enumerable.Range(0, form.Fields.Rows(Spans)).Select(row => new TrialSpan(
            form.Day(Fields.Name(Spans, row, "day")) ?? default,
            form.Time(Fields.Name(Spans, row, "from")) ?? default,
            form.Time(Fields.Name(Spans, row, "to")) ?? default)).ToList();
        if (form.Fields["customer"] is not ("company" or "consumer")) form.Wrong("customer", Mistake.Choice);
        return new TrialPlan(spans, form.Fields["customer"] == "consumer", form.Whole("technicians", 1, MostTechnicians) ?? 1, ReadContract(form));
    }

    private static Contract? ReadContract(FormReading form)
    {
        var minutes = form.Whole("prepaid", 0, 100_000, needed: false);
        var rate = form.Amount("contract-rate", 0, TariffForm.MostRate, needed: false);
        return minutes is null && rate is null ? null : new Contract("", minutes ?? 0, rate, form.Ticked("included"));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
