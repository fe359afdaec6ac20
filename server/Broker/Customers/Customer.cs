using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RemoteAssist.Broker.Customers;

/// <summary>Who is helped.</summary>
/// <param name="Number">As it stands on invoices; unique.</param>
/// <param name="Name">The company, or the person.</param>
/// <param name="Consumer">Buys for private ends: sees gross prices and the consumer's texts.</param>
/// <param name="Language">"de" or "en".</param>
/// <param name="Class">The firm's own letter, A is best; never shown to the customer.</param>
/// <param name="Favourite">A reason that the office may give for goodwill; never shown to the customer.</param>
internal sealed record Customer(
    Guid Id,
    string Number,
    string Name,
    bool Consumer,
    string Language,
    string Class,
    bool Favourite,
    ImmutableArray<Person> People,
    PostalAddress? Address = null,
    InvoiceReferences? Invoices = null,
    Contract? Contract = null,
    string? Note = null);

/// <param name="Phones">As people dial them.</param>
internal sealed record Person(string Name, ImmutableArray<string> Phones, string? Email = null);

/// <param name="Country">Two letters, ISO 3166-1.</param>
internal sealed record PostalAddress(string Street, string PostCode, string City, string Country = "DE");

/// <param name="BuyerReference">BT-10; a public buyer's Leitweg-ID.</param>
/// <param name="VatId">Such as DE123456789.</param>
/// <param name="Email">Where invoices go, BT-49.</param>
internal sealed record InvoiceReferences(string? BuyerReference, string? VatId, string? Email, string? OrderReference = null);

/// <summary>What a customer has agreed on beyond the tariff.</summary>
/// <param name="PrepaidMinutes">Per calendar month; what is left on the last day is lost.</param>
/// <param name="HourlyRate">Instead of the tariff's base rate once the minutes are used up; rules and surcharges apply to it. Null: the tariff's.</param>
/// <param name="SurchargesIncluded">Prepaid minutes count at night as by day; else the surcharge alone is charged while they last.</param>
internal sealed record Contract(string Name, int PrepaidMinutes, decimal? HourlyRate, bool SurchargesIncluded);

/// <summary>A customer as it lies in the database: what is searched for in columns, the rest as one text.</summary>
internal sealed class StoredCustomer
{
    public required Guid Id { get; init; }

    public required string Number { get; set; }

    public required string Name { get; set; }

    /// <summary>Name, number, people and the digits of their phones, in small letters.</summary>
    public required string Search { get; set; }

    public required string Body { get; set; }

    /// <summary>Past its retention or on request; the name is gone.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    public Customer Read() => JsonSerializer.Deserialize<Customer>(Body)
        ?? throw new InvalidDataException($"Customer {Id:N} is stored without a body.");
}

internal sealed class StoredCustomerMapping : IEntityTypeConfiguration<StoredCustomer>
{
    public void Configure(EntityTypeBuilder<StoredCustomer> builder)
    {
        builder.ToTable("Customers");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasIndex(one => one.Number).IsUnique();
        builder.HasIndex(one => one.Name);
    }
}
