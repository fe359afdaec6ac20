using System.Globalization;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Customers;

/// <summary>What the pages about customers say.</summary>
internal sealed partial record CustomerTexts
{
    public static CustomerTexts For(Language language) => language == Language.German ? German : English;

    public required CultureInfo Culture { get; init; }

    public required string Title { get; init; }

    public required string Find { get; init; }

    public required string FindHint { get; init; }

    public required string Search { get; init; }

    public required string New { get; init; }

    public required string Empty { get; init; }

    public required string NothingFound { get; init; }

    public required string CountFormat { get; init; }

    public required string Next { get; init; }

    public required string Previous { get; init; }

    public required string Erased { get; init; }

    public required string Saved { get; init; }

    public required string Mend { get; init; }

    public required string Save { get; init; }

    public required string Back { get; init; }

    public required string Basics { get; init; }

    public required string Name { get; init; }

    public required string NameHint { get; init; }

    public required string Number { get; init; }

    public required string NumberHint { get; init; }

    public required string Speaks { get; init; }

    public required string SpeaksHint { get; init; }

    public required string LanguageGerman { get; init; }

    public required string LanguageEnglish { get; init; }

    public required string Consumer { get; init; }

    public required string Internal { get; init; }

    public required string InternalHint { get; init; }

    public required string Class { get; init; }

    public required string ClassHint { get; init; }

    public required string Favourite { get; init; }

    public required string People { get; init; }

    public required string Person { get; init; }

    public required string Phones { get; init; }

    public required string PhonesHint { get; init; }

    public required string Email { get; init; }

    public required string Address { get; init; }

    public required string Street { get; init; }

    public required string PostCode { get; init; }

    public required string City { get; init; }

    public required string Country { get; init; }

    public required string CountryHint { get; init; }

    public required string Invoices { get; init; }

    public required string InvoicesHint { get; init; }

    public required string BuyerReference { get; init; }

    public required string BuyerReferenceHint { get; init; }

    public required string OrderReference { get; init; }

    public required string VatId { get; init; }

    public required string InvoiceEmail { get; init; }

    public required string Contract { get; init; }

    public required string ContractHint { get; init; }

    public required string ContractName { get; init; }

    public required string Minutes { get; init; }

    public required string MinutesHint { get; init; }

    public required string Rate { get; init; }

    public required string RateHint { get; init; }

    public required string SurchargesIncluded { get; init; }

    public required string SurchargesHint { get; init; }

    public required string Note { get; init; }

    public required string Changes { get; init; }

    public required string Created { get; init; }

    public required string Changed { get; init; }

    public required string Data { get; init; }

    public required string DataHint { get; init; }

    public required string Export { get; init; }

    public required string Erase { get; init; }

    public required string EraseTitle { get; init; }

    public required string QuotedFormat { get; init; }

    public required IReadOnlyList<string> EraseLines { get; init; }

    public required string EraseNow { get; init; }

    public required string Cancel { get; init; }

    public required string FileName { get; init; }

    public required IReadOnlyDictionary<CustomerRefusal, string> Refusals { get; init; }

    public string Count(string range) => string.Format(Culture, CountFormat, range);

    public string Quoted(string name) => string.Format(Culture, QuotedFormat, name);

    public string When(DateTimeOffset at) => FirmTime.Local(at).ToString("g", Culture);
}
