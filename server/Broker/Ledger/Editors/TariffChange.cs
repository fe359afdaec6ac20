using System.Globalization;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>What the pressed button did to the form's rows.</summary>
/// <param name="Rule">The rule that it was about, where it stands now.</param>
internal sealed record TariffChange(string Action, Fields Fields, int? Rule)
{
    public const string Save = "save";

    public static TariffChange Of(Fields fields, CultureInfo culture)
    {
        var words = fields["do"].Split(' ');
        int? row = words.Length == 3 && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return (words, row) switch
        {
            (["add", TariffForm.Rules], _) => new(words[0], fields.WithRow(TariffForm.Rules, RuleForm.Blank(culture)), fields.Rows(TariffForm.Rules)),
            (["up", TariffForm.Rules, _], { } rule) => new(words[0], fields.Swapped(TariffForm.Rules, rule, rule - 1), Math.Max(0, rule - 1)),
            (["down", TariffForm.Rules, _], { } rule) => new(words[0], fields.Swapped(TariffForm.Rules, rule, rule + 1), rule + 1),
            (["remove", TariffForm.Rules or TariffForm.Vat or BenchForm.Spans, _], { } gone) => new(words[0], fields.WithoutRow(words[1], gone), null),
            _ => new(words[0], fields, null),
        };
    }
}
