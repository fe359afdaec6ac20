using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RemoteAssist.Broker.Ledger.Books;

/// <summary>A month that is closed; open ones have no row.</summary>
internal sealed class MonthRow
{
    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }

    public required long Entry { get; init; }

    public required DateTimeOffset ClosedAt { get; init; }

    public required string ById { get; init; }

    public required string ByName { get; init; }
}

internal sealed class MonthRowMapping : IEntityTypeConfiguration<MonthRow>
{
    public void Configure(EntityTypeBuilder<MonthRow> builder)
    {
        builder.ToTable("LedgerMonths");
        builder.HasKey(one => one.Month);
    }
}
