using System.Globalization;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Firm;

/// <summary>What the page about the firm says.</summary>
internal sealed partial record FirmPageTexts
{
    public static FirmPageTexts For(Language language) => language == Language.German ? German : English;

    public required CultureInfo Culture { get; init; }

    public required string Title { get; init; }

    public required string Saved { get; init; }

    public required string Mend { get; init; }

    public required string Save { get; init; }

    public required string LastSavedFormat { get; init; }

    public required string ForInvoices { get; init; }

    public required string Address { get; init; }

    public required string Name { get; init; }

    public required string Street { get; init; }

    public required string PostCode { get; init; }

    public required string City { get; init; }

    public required string Phone { get; init; }

    public required string Email { get; init; }

    public required string Money { get; init; }

    public required string VatId { get; init; }

    public required string VatIdHint { get; init; }

    public required string TaxNumber { get; init; }

    public required string Bank { get; init; }

    public required string PaymentDays { get; init; }

    public required string Logo { get; init; }

    public required string LogoFile { get; init; }

    public required string LogoHint { get; init; }

    public required string WithoutLogo { get; init; }

    public required string Decisions { get; init; }

    public required string Solo { get; init; }

    public required string SoloHint { get; init; }

    public required string InGerman { get; init; }

    public required string InEnglish { get; init; }

    public required string Above { get; init; }

    public required string Below { get; init; }

    public required string ConsumerStart { get; init; }

    public required string ConsumerButton { get; init; }

    public required string Advice { get; init; }

    public required IReadOnlyDictionary<FirmRefusal, string> Refusals { get; init; }

    public string LastSaved(string by, DateTimeOffset at) => string.Format(Culture, LastSavedFormat, by, FirmTime.Local(at).DateTime);
}
