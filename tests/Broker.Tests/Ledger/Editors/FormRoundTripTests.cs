using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Editors;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Tests.Ledger.Editors;

public sealed class FormRoundTripTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Every_calendar_comes_back_from_its_form()
        => Check.One(Many, Prop.ForAll(AnySettings.Calendar.ToArbitrary(), calendar =>
        {
            var form = new FormReading(CalendarForm.Filled(CalendarForm.Write(calendar)));
            Same(CalendarForm.Read(form), calendar);
            form.Mistakes.ShouldBeEmpty();
        }));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("en-GB")]
    public void Every_tariff_comes_back_from_its_form(string culture)
        => Check.One(Many, Prop.ForAll(AnySettings.Tariff.ToArbitrary(), tariff =>
        {
            var form = new FormReading(TariffForm.Filled(TariffForm.Write(tariff, CultureInfo.GetCultureInfo(culture))));
            Same(TariffForm.Read(form), tariff);
            form.Mistakes.ShouldBeEmpty();
        }));

    [Fact]
    public void The_usual_ones_have_no_problems()
    {
        CalendarChecks.Problems(CalendarSettings.Usual).ShouldBeEmpty();
        TariffChecks.Problems(Tariff.Usual).ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_is_sent_is_read_without_a_crash()
    {
        var names = CalendarForm.Write(CalendarSettings.Usual).All.Concat(TariffForm.Write(Tariff.Usual, CultureInfo.InvariantCulture).All)
            .Concat(BenchForm.Usual(new DateOnly(2026, 11, 24))).Select(field => field.Name).Distinct().ToArray();
        var values = Gen.Elements("", "on", "0", "-1", "99999999999", "1.250,00", "24:00", "25:00", "2026-02-30", "0001-01-01", "<b>", "\u0000", "Monday", "rate", "NaN", "😀");
        var sent = Gen.Elements(names).Zip(values).ListOf().Select(list => list.DistinctBy(one => one.Item1));
        Check.One(Many, Prop.ForAll(sent.ToArbitrary(), fields =>
        {
            var form = new FormReading(TariffForm.Filled(CalendarForm.Filled(Fields.Of(fields.Select(one => (one.Item1, one.Item2))))));
            SettingsProblems.Add(form, CalendarChecks.Problems(CalendarForm.Read(form)), (property, row, part) => CalendarForm.FieldOf(form, property, row, part));
            SettingsProblems.Add(form, TariffChecks.Problems(TariffForm.Read(form)), TariffForm.FieldOf);
            BenchForm.ReadExample(form);
            BenchForm.ReadBench(form);
            form.Right.ShouldBeFalse();
        }));
    }

    // By value: 90.00 € are 90 €.
    private static void Same<T>(T read, T written)
        => JsonNode.DeepEquals(JsonSerializer.SerializeToNode(read), JsonSerializer.SerializeToNode(written))
            .ShouldBeTrue($"{JsonSerializer.Serialize(read)} is not {JsonSerializer.Serialize(written)}");
}
