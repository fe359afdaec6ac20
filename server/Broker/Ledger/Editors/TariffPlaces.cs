using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>The tariff's fields in the order of its page, with their names; what is only tried out is not among them.</summary>
internal static class TariffPlaces
{
    public static IReadOnlyList<Place> Of(Fields fields, Language language)
    {
        var (texts, common) = (TariffTexts.For(language), EditorTexts.For(language));
        return
        [
            .. new (string Name, string Words)[]
            {
                ("name", texts.Name), ("rate", texts.Rate), ("gross", $"{texts.Net}/{texts.Gross}"), ("increment", texts.Increment), ("minimum", texts.Minimum), ("fee", texts.Fee),
                ("free", texts.Free), ("join", texts.Join),
            }.Select(one => new Place(one.Name, $"{texts.Basics}, {one.Words}", Many: one.Name == "free")),
            .. Enumerable.Range(0, fields.Rows(TariffForm.Rules)).SelectMany(Rule),
            .. Enumerable.Range(0, fields.Rows(TariffForm.Vat) + 1).SelectMany(row => new[]
            {
                new Place(Fields.Name(TariffForm.Vat, row, "from"), $"{texts.Vat}, {texts.VatFrom}"),
                new Place(Fields.Name(TariffForm.Vat, row, "percent"), $"{texts.Vat}, {texts.VatPercent}"),
            }),
            new(Editions.Valid, common.ValidFromField),
            new(Editions.Basis, null),
        ];

        IEnumerable<Place> Rule(int row)
            => new (string Field, string Words)[]
            {
                ("german", texts.RuleGerman), ("english", texts.RuleEnglish), ("days", texts.Days), ("from", common.From), ("to", common.To),
                ("holiday", texts.Holiday), ("open", texts.Open), ("kind", texts.Price), ("amount", texts.Amount),
            }.Select(one => new Place(
                Fields.Name(TariffForm.Rules, row, one.Field), $"{texts.Rules}, {RuleSummary.Title(fields, row, texts)}, {one.Words}",
                Many: one.Field is "days" or "open", Boxes: one.Field == "days"));
    }
}
