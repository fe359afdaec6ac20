using System.Globalization;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Firm;

internal enum FirmRefusal
{
    NameMissing, TextTooLong, EmailMalformed, VatIdMalformed, IbanMalformed, BicMalformed, LogoTooLarge, LogoOtherKind, LogoAgain, PaymentDaysOutOfRange, TextMissing,
    ChangedMeanwhile,
}

/// <summary>The firm as the office types it; what was typed comes back when it is refused.</summary>
/// <param name="Version">The one that was seen.</param>
internal sealed record FirmForm(FirmProfile Firm, string PaymentDays, int Version)
{
    public static FirmForm Of(FirmProfile firm, int version) => new(firm, firm.PaymentDays.ToString(CultureInfo.InvariantCulture), version);

    /// <param name="logo">The one kept or uploaded.</param>
    public static FirmForm From(IFormCollection form, byte[]? logo)
    {
        var firm = new FirmProfile(
            Text(form, "name"), Text(form, "street"), Text(form, "postCode"), Text(form, "city"), Optional(form, "phone"), Optional(form, "email"),
            Optional(form, "vatId") is { } vat ? VatId.Tidy(vat) : null, Optional(form, "taxNumber"),
            Optional(form, "iban") is { } iban ? Iban.Tidy(iban) : null, Optional(form, "bic") is { } bic ? Iban.Tidy(bic) : null, Optional(form, "bank"),
            logo, form.ContainsKey("solo"), PaymentDays: 0, TextsOf(form, "german"), TextsOf(form, "english"));
        var version = int.TryParse(Text(form, "version"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        return new FirmForm(firm, Text(form, "paymentDays"), version);
    }

    /// <summary>The firm meant, and all that is wrong with it.</summary>
    public (FirmProfile Firm, IReadOnlyList<FirmMistake> Mistakes) Read()
    {
        var firm = Firm with { PaymentDays = int.TryParse(PaymentDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : -1 };
        return (firm, FirmChecks.Of(firm));
    }

    private static FirmTexts TextsOf(IFormCollection form, string language) => new(
        Text(form, language + "Above"), Text(form, language + "Below"), Text(form, language + "Start"), Text(form, language + "Button"));

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim().ReplaceLineEndings("\n");

    private static string? Optional(IFormCollection form, string name) => Text(form, name) is { Length: > 0 } text ? text : null;
}
