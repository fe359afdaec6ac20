using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>
/// One entry of the chain, as it lies in the database. Columns are plain numbers and texts, so that one changed by hand can
/// still be read and named.
/// </summary>
internal sealed class ChainEntry
{
    /// <summary>From 1, without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>UTC, in ticks of 100 ns.</summary>
    public required long At { get; init; }

    /// <summary>An <see cref="EntryKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The billed unit it is about, 32 hex digits.</summary>
    public string? SessionId { get; init; }

    /// <summary>JSON, see <see cref="ChainBody"/>; no personal fields, but commitments of them.</summary>
    public required string Body { get; init; }

    /// <summary>Of the entry before, 64 hex digits; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>HMAC-SHA256 over all other columns, 64 hex digits.</summary>
    public required string Hash { get; init; }
}

internal sealed class ChainEntryMapping : IEntityTypeConfiguration<ChainEntry>
{
    public const string Table = "LedgerEntries";

    public void Configure(EntityTypeBuilder<ChainEntry> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(one => one.Number);
        builder.Property(one => one.Number).ValueGeneratedNever();
        builder.Property(one => one.Kind).HasMaxLength(20);
    }
}
