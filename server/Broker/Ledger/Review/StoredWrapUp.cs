using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>A session's wrap-up as it stands; the decision's entry keeps what was decided on.</summary>
internal sealed class StoredWrapUp
{
    public required Guid SessionId { get; init; }

    public required Guid Unit { get; set; }

    public required string Body { get; set; }

    public required DateTimeOffset SavedAt { get; set; }

    public required string ById { get; set; }

    public required string ByName { get; set; }

    public WrapUp Read() => JsonSerializer.Deserialize<WrapUp>(Body, ChainJson.Options)
        ?? throw new InvalidDataException($"The wrap-up of {SessionId:N} is stored without a body.");
}

internal sealed class StoredWrapUpMapping : IEntityTypeConfiguration<StoredWrapUp>
{
    public void Configure(EntityTypeBuilder<StoredWrapUp> builder)
    {
        builder.ToTable("LedgerWrapUps");
        builder.HasKey(one => one.SessionId);
        builder.Property(one => one.SessionId).ValueGeneratedNever();
        builder.HasIndex(one => one.Unit);
    }
}
