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
}

/// <param name="AboveProof">Stands above the lines of a proof of service.</param>
/// <param name="ConsumerStart">The early-start consent that consumer law wants.</param>
/// <param name="ConsumerButton">On the button that accepts a price, for consumers.</param>
internal sealed record FirmTexts(string AboveProof, string BelowProof, string ConsumerStart, string ConsumerButton);
