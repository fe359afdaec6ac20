using System.Text.RegularExpressions;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Firm;

/// <param name="Field">What it is about, such as "vatId"; empty: the whole.</param>
internal sealed record FirmMistake(string Field, FirmRefusal Refusal);

/// <summary>Finds all that is wrong with the firm, at most one mistake a field.</summary>
internal static partial class FirmChecks
{
    private const int MaxLine = 200;
    private const int MaxText = 2000;

    public static IReadOnlyList<FirmMistake> Of(FirmProfile firm)
        => [.. Lines(firm).Concat(Texts("german", firm.German)).Concat(Texts("english", firm.English)).DistinctBy(one => one.Field)];

    private static IEnumerable<FirmMistake> Lines(FirmProfile firm)
    {
        if (firm.Name.Length == 0) yield return new("name", FirmRefusal.NameMissing);
        (string Field, string? Text)[] lines =
        [
            ("name", firm.Name), ("street", firm.Street), ("postCode", firm.PostCode), ("city", firm.City), ("phone", firm.Phone), ("email", firm.Email),
            ("vatId", firm.VatId), ("taxNumber", firm.TaxNumber), ("bank", firm.Bank),
        ];
        foreach (var (field, text) in lines)
            if (text?.Length > MaxLine) yield return new(field, FirmRefusal.TextTooLong);
        if (firm.Email is { } mail && !EmailAddress.IsGood(mail)) yield return new("email", FirmRefusal.EmailMalformed);
        if (firm.VatId is { } vat && !VatId.IsGood(vat)) yield return new("vatId", FirmRefusal.VatIdMalformed);
        if (firm.Iban is { } iban && !Iban.IsGood(iban)) yield return new("iban", FirmRefusal.IbanMalformed);
        if (firm.Bic is { } bic && !Bic().IsMatch(bic)) yield return new("bic", FirmRefusal.BicMalformed);
        if (firm.PaymentDays is < 0 or > 365) yield return new("paymentDays", FirmRefusal.PaymentDaysOutOfRange);
    }

    // Consumers must not be left without what the law wants them to read.
    private static IEnumerable<FirmMistake> Texts(string language, FirmTexts texts)
    {
        (string Field, string Text, bool Needed)[] fields =
            [("Above", texts.AboveProof, false), ("Below", texts.BelowProof, false), ("Start", texts.ConsumerStart, true), ("Button", texts.ConsumerButton, true)];
        foreach (var (field, text, needed) in fields)
        {
            if (needed && text.Length == 0) yield return new(language + field, FirmRefusal.TextMissing);
            if (text.Length > (field == "Button" ? MaxLine : MaxText)) yield return new(language + field, FirmRefusal.TextTooLong);
        }
    }

    [GeneratedRegex(@"^[A-Z]{6}[0-9A-Z]{2}([0-9A-Z]{3})?\z")]
    private static partial Regex Bic();
}
