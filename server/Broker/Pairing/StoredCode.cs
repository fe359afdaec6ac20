using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RemoteAssist.Broker.Pairing;

/// <summary>A code that was given out, as its keyed hash.</summary>
internal sealed class StoredCode
{
    public required string Hash { get; init; }

    public required Guid SessionId { get; init; }

    public required ushort Seat { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }
}

internal sealed class StoredCodeMapping : IEntityTypeConfiguration<StoredCode>
{
    public void Configure(EntityTypeBuilder<StoredCode> builder)
    {
        builder.ToTable("PairingCodes");
        builder.HasKey(one => one.Hash);
        builder.Property(one => one.Hash).HasMaxLength(64);
        builder.HasIndex(one => one.SessionId);
        builder.HasIndex(one => one.ExpiresAt);
    }
}
