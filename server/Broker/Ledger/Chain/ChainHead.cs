using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>The chain's end: one row, locked by whoever appends.</summary>
internal sealed class ChainHead
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    /// <summary>Of the last entry; 0: there is none.</summary>
    public long Number { get; set; }

    public string Hash { get; set; } = "";
}

internal sealed class ChainHeadMapping : IEntityTypeConfiguration<ChainHead>
{
    public const string Table = "LedgerHead";

    public void Configure(EntityTypeBuilder<ChainHead> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasData(new ChainHead());
    }
}
