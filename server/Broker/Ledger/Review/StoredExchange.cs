using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>A question of the office to the technician, or the answer.</summary>
internal sealed class StoredExchange
{
    public long Id { get; init; }

    public required Guid Unit { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ById { get; init; }

    public required string ByName { get; init; }

    public required bool IsQuestion { get; init; }

    public required string Text { get; set; }

    public Exchange ToExchange() => new(At, new Person(ById, ByName), IsQuestion, Text);
}

internal sealed class StoredExchangeMapping : IEntityTypeConfiguration<StoredExchange>
{
    public void Configure(EntityTypeBuilder<StoredExchange> builder)
    {
        builder.ToTable("LedgerExchanges");
        builder.HasKey(one => one.Id);
        builder.HasIndex(one => one.Unit);
    }
}
