using System.Globalization;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>The tariff's form: from the record to fields and back.</summary>
internal static class TariffForm
{
    public const string Rules = "rule";
    public const string Vat = "vat";
    public const decimal MostRate = 10_000m;
    private const int DayMinutes = 24 * 60;

    /// <param name="culture">Whose comma or point amounts have.</param>
    public static Fields Write(Tariff tariff, CultureInfo culture) => Fields.Of(
    [
        ("name", tariff.Name),
        ("rate", Amount(tariff.HourlyRate, culture)),
        ("gross", tariff.Gross ? "gross" : "net"),
        ("increment", Whole(tariff.IncrementMinutes)),
        ("minimum", Whole(tariff.MinimumMinutes)),
        ("fee", Amount(tariff.BaseFee, culture)),
        ("free", Whole(tariff.FreeMinutes)),
        ("join", Whole(tariff.JoinBreakMinutes)),
        .. tariff.EachTechnician ? [("each", "on")] : Array.Empty<(string, string)>(),
        .. tariff.Rules.SelectMany((rule, row) => RuleForm.Write(rule, culture).Select(field => (Fields.Name(Rules, row, field.Field), field.Value))),
        .. tariff.Vat.SelectMany((rate, row) => new[]
        {
            (Fields.Name(Vat, row, "from"), rate.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (Fields.Name(Vat, row, "percent"), Amount(rate.Percent, culture)),
        }),
    ]);

    /// <summary>The fields as <see cref="Read"/> wants them: rates of VAT in which nothing stands are gone. Rules stay, for one is removed by its button.</summary>
    public static Fields Filled(Fields fields) => fields.Filled(Vat);

    /// <summary>What was typed; of use only where the reading found no mistakes.</summary>
    public static Tariff Read(FormReading form)
    {
        var gross = form.Fields["gross"];
        if (gross is not ("gross" or "net")) form.Wrong("gross", Mistake.Choice);
        return new Tariff(
            form.Text("name", 60),
            form.Amount("rate", 0, MostRate) ?? 0,
            [.. Enumerable.Range(0, form.Fields.Rows(Rules)).Select(row => RuleForm.Read(form, row))],
            form.Whole("increment", 1, 30) ?? 0,
            form.Whole("minimum", 0, DayMinutes) ?? 0,
            form.Amount("fee", 0, MostRate) ?? 0,
            form.Whole("free", 0, DayMinutes) ?? 0,
            form.Whole("join", 0, DayMinutes) ?? 0,
            form.Ticked("each"),
            gross == "gross",
            [.. Enumerable.Range(0, form.Fields.Rows(Vat)).Select(row => ReadVat(form, row))]);
    }

    /// <summary>Always with two decimals, so that it reads as money.</summary>
    public static string Amount(decimal amount, CultureInfo culture) => amount.ToString("0.00", culture);

    /// <summary>The field in which something stood that the checks do not like; for <see cref="SettingsProblems.Add"/>.</summary>
    public static string? FieldOf(string property, int? row, string part) => (property, row) switch
    {
        (nameof(Tariff.Name), _) => "name",
        (nameof(Tariff.HourlyRate), _) => "rate",
        (nameof(Tariff.IncrementMinutes), _) => "increment",
        (nameof(Tariff.MinimumMinutes), _) => "minimum",
        (nameof(Tariff.BaseFee), _) => "fee",
        (nameof(Tariff.FreeMinutes), _) => "free",
        (nameof(Tariff.JoinBreakMinutes), _) => "join",
        (nameof(Tariff.Rules), { } number) => Fields.Name(Rules, number, part is nameof(TariffRule.SurchargePercent) or nameof(TariffRule.OwnRate) ? "amount" : part.ToLowerInvariant()),
        (nameof(Tariff.Vat), _) => Fields.Name(Vat, row ?? 0, part == nameof(VatRate.Percent) ? "percent" : "from"),
        _ => null,
    };

    private static VatRate ReadVat(FormReading form, int row)
        => new(form.Day(Fields.Name(Vat, row, "from")) ?? default, form.Amount(Fields.Name(Vat, row, "percent"), 0, 100) ?? 0);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
