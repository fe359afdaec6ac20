namespace RemoteAssist.Broker.Sessions;

/// <summary>The firm as it stands on papers; edited by the office, kept in versions.</summary>
/// <param name="VatId">Such as DE123456789.</param>
/// <param name="TaxNumber">The tax office's number.</param>
/// <param name="Logo">PNG or JPEG, at most 256 KiB.</param>
/// <param name="Solo">A firm of one: whoever worked a session may decide it, and the decision says so.</param>
/// <param name="PaymentDays">Invoices are due after so many days.</param>
internal sealed record FirmProfile(
    string Name,
    string Street,
    string PostCode,
    string City,
    string? Phone,
    string? Email,
    string? VatId,
    string? TaxNumber,
    string? Iban,
    string? Bic,
    string? Bank,
    byte[]? Logo,
    bool Solo,
    int PaymentDays,
    FirmTexts German,
    FirmTexts English)
{
    public const string Settings = "firm";

    /// <summary>What holds until the office has edited it.</summary>
    public static FirmProfile Unedited(FirmOptions options) => new(
        options.Name, "", "", "", options.Phone, Email: null, VatId: null, TaxNumber: null, Iban: null, Bic: null, Bank: null,
        Logo: null, Solo: false, PaymentDays: 14, FirmTexts.UsualGerman, FirmTexts.UsualEnglish);
}

/// <param name="AboveProof">Stands above the lines of a proof of service.</param>
/// <param name="ConsumerStart">The early-start consent that consumer law wants.</param>
/// <param name="ConsumerButton">On the button that accepts a price, for consumers.</param>
internal sealed record FirmTexts(string AboveProof, string BelowProof, string ConsumerStart, string ConsumerButton)
{
    public static FirmTexts UsualGerman { get; } = new(
        "Wir haben folgende Leistungen für Sie erbracht:",
        "Vielen Dank für Ihr Vertrauen. Bei Fragen zu diesem Nachweis rufen Sie uns gern an.",
        "Ich verlange ausdrücklich, dass Sie vor Ablauf der Widerrufsfrist mit der Leistung beginnen. "
            + "Mir ist bekannt, dass ich bei einem Widerruf für das bis dahin Geleistete zahle und dass mein Widerrufsrecht erlischt, wenn die Leistung vollständig erbracht ist.",
        "Zahlungspflichtig beauftragen");

    public static FirmTexts UsualEnglish { get; } = new(
        "We have rendered the following services to you:",
        "If you have any questions about this service record, please call us.",
        "I expressly ask you to begin before the withdrawal period has ended. "
            + "I know that, should I withdraw, I pay for what was done until then, and that my right of withdrawal ends once the service has been rendered in full.",
        "Order with obligation to pay");
}
