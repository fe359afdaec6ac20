using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>A unit's price as the cutter gave it, and the contract it was cut with.</summary>
internal sealed class UnitPrice
{
    public required Guid Unit { get; init; }

    /// <summary>A <see cref="Door.PricedUnit"/> as JSON.</summary>
    public required string Body { get; set; }

    /// <summary>As it stood when the unit was made; JSON, null: none.</summary>
    public string? Contract { get; init; }
}

internal sealed class UnitPriceMapping : IEntityTypeConfiguration<UnitPrice>
{
    public void Configure(EntityTypeBuilder<UnitPrice> builder)
    {
        builder.ToTable("LedgerPrices");
        builder.HasKey(one => one.Unit);
        builder.Property(one => one.Unit).ValueGeneratedNever();
    }
}
