using System.Globalization;
using System.Text.RegularExpressions;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Firm;

internal enum FirmRefusal
{
    NameMissing, TextTooLong, EmailMalformed, VatIdMalformed, IbanMalformed, BicMalformed, LogoTooLarge, LogoOtherKind, PaymentDaysOutOfRange, TextMissing,
    ChangedMeanwhile,
}

/// <summary>The firm as the office types it; what was typed comes back when it is refused.</summary>
/// <param name="Version">The one that was seen.</param>
internal sealed partial record FirmForm(FirmProfile Firm, string PaymentDays, int Version)
{
    private const int MaxLine = 200;
    private const int MaxText = 2000;

    public static FirmForm Of(FirmProfile firm, int version) => new(firm, firm.PaymentDays.ToString(CultureInfo.InvariantCulture), version);

    /// <param name="logo">The one kept or uploaded.</param>
    public static FirmForm From(IFormCollection form, byte[]? logo)
    {
        var firm = new FirmProfile(
            Text(form, "name"), Text(form, "street"), Text(form, "postCode"), Text(form, "city"), Optional(form, "phone"), Optional(form, "email"),
            Optional(form, "vatId")?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), Optional(form, "taxNumber"),
            Optional(form, "iban") is { } iban ? Iban.Tidy(iban) : null, Optional(form, "bic") is { } bic ? Iban.Tidy(bic) : null, Optional(form, "bank"),
            logo, form.ContainsKey("solo"), PaymentDays: 0, TextsOf(form, "german"), TextsOf(form, "english"));
        var version = int.TryParse(Text(form, "version"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        return new FirmForm(firm, Text(form, "paymentDays"), version);
    }

    /// <summary>The firm meant, or what is wrong with it.</summary>
    public (FirmProfile Firm, FirmRefusal? Refusal) Read()
    {
        var days = int.TryParse(PaymentDays, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read <= 365 ? read : -1;
        return (Firm with { PaymentDays = days }, Check(days));
    }

    private FirmRefusal? Check(int days)
    {
        if (Firm.Name.Length == 0) return FirmRefusal.NameMissing;
        string?[] lines = [Firm.Name, Firm.Street, Firm.PostCode, Firm.City, Firm.Phone, Firm.Email, Firm.VatId, Firm.TaxNumber, Firm.Bank];
        string[] texts = [.. Parts(Firm.German), .. Parts(Firm.English)];
        if (lines.Any(line => line?.Length > MaxLine) || texts.Any(text => text.Length > MaxText)) return FirmRefusal.TextTooLong;
        if (Firm.Email is { } mail && !CustomerRules.IsEmail(mail)) return FirmRefusal.EmailMalformed;
        if (Firm.VatId is { } vat && !VatId().IsMatch(vat)) return FirmRefusal.VatIdMalformed;
        if (Firm.Iban is { } iban && !Iban.IsGood(iban)) return FirmRefusal.IbanMalformed;
        if (Firm.Bic is { } bic && !Bic().IsMatch(bic)) return FirmRefusal.BicMalformed;
        if (days < 0) return FirmRefusal.PaymentDaysOutOfRange;
        // Consumers must not be left without what the law wants them to read.
        string[] needed = [Firm.German.ConsumerStart, Firm.German.ConsumerButton, Firm.English.ConsumerStart, Firm.English.ConsumerButton];
        return needed.Any(text => text.Length == 0) ? FirmRefusal.TextMissing : null;
    }

    private static FirmTexts TextsOf(IFormCollection form, string language) => new(
        Text(form, language + "Above"), Text(form, language + "Below"), Text(form, language + "Start"), Text(form, language + "Button"));

    private static string[] Parts(FirmTexts texts) => [texts.AboveProof, texts.BelowProof, texts.ConsumerStart, texts.ConsumerButton];

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim().ReplaceLineEndings("\n");

    private static string? Optional(IFormCollection form, string name) => Text(form, name) is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"^[A-Z]{2}[0-9A-Z]{2,13}\z")]
    private static partial Regex VatId();

    [GeneratedRegex(@"^[A-Z]{6}[0-9A-Z]{2}([0-9A-Z]{3})?\z")]
    private static partial Regex Bic();
}
