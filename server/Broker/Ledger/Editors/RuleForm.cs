using System.Globalization;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>One rule of the tariff's form.</summary>
internal static class RuleForm
{
    public const string Surcharge = "surcharge";
    public const string OwnRate = "rate";
    public const decimal MostPercent = 1000m;

    private static readonly BothLanguages Names = new(
        60,
        new("Bitte auch den deutschen Namen eintragen; ihn lesen Kunden mit deutscher Sprache.", "Please enter the German name too; customers with German as their language read it."),
        new("Bitte auch den englischen Namen eintragen; ihn lesen Kunden mit englischer Sprache.", "Please enter the English name too; customers with English as their language read it."));

    /// <summary>Monday first.</summary>
    public static IReadOnlyList<Weekdays> Days { get; } =
        [Weekdays.Monday, Weekdays.Tuesday, Weekdays.Wednesday, Weekdays.Thursday, Weekdays.Friday, Weekdays.Saturday, Weekdays.Sunday];

    /// <summary>A rule that was just added: every day, all day, no surcharge yet.</summary>
    public static IEnumerable<(string Field, string Value)> Blank(CultureInfo culture)
        => Write(new TariffRule("", "", Weekdays.All, HolidayIs.Either, OpenIs.Either, default, default, null, null), culture);

    public static IEnumerable<(string Field, string Value)> Write(TariffRule rule, CultureInfo culture)
    {
        var whole = rule.From == default && rule.To == default;
        return
        [
            ("german", rule.German),
            ("english", rule.English),
            .. Days.Where(day => rule.Days.HasFlag(day)).Select(day => (day.ToString(), "on")),
            ("holiday", rule.Holiday.ToString()),
            ("open", rule.Open.ToString()),
            ("from", whole ? "" : Time(rule.From)),
            ("to", whole ? "" : Time(rule.To)),
            ("kind", rule.OwnRate is null ? Surcharge : OwnRate),
            ("amount", (rule.OwnRate ?? rule.SurchargePercent) is { } amount ? TariffForm.Amount(amount, culture) : ""),
        ];
    }

    public static TariffRule Read(FormReading form, int row)
    {
        var kind = form.Fields[Name("kind")];
        if (kind is not (Surcharge or OwnRate)) form.Wrong(Name("kind"), Mistake.Choice);
        var days = Days.Where(day => form.Ticked(Name(day.ToString()))).Aggregate(Weekdays.None, (all, day) => all | day);
        var (from, to) = (form.Time(Name("from"), needed: !form.IsEmpty(Name("to"))), form.Time(Name("to"), needed: !form.IsEmpty(Name("from"))));
        var amount = form.Amount(Name("amount"), 0, kind == OwnRate ? TariffForm.MostRate : MostPercent);
        var (german, english) = Names.Read(form, Name);
        return new TariffRule(
            german,
            english,
            days,
            form.Choice<HolidayIs>(Name("holiday")),
            form.Choice<OpenIs>(Name("open")),
            from ?? default,
            to ?? default,
            kind == OwnRate ? null : amount,
            kind == OwnRate ? amount : null);

        string Name(string field) => Fields.Name(TariffForm.Rules, row, field);
    }

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
