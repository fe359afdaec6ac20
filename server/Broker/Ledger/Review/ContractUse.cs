using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>What a unit takes of a contract's prepaid minutes in one month.</summary>
internal sealed class ContractUse
{
    public required Guid Unit { get; init; }

    public required DateOnly Month { get; init; }

    public required Guid CustomerId { get; init; }

    /// <summary>When the unit began: minutes are used up in the order of the work.</summary>
    public required DateTimeOffset From { get; init; }

    public required long Seconds { get; init; }
}

internal sealed class ContractUseMapping : IEntityTypeConfiguration<ContractUse>
{
    public void Configure(EntityTypeBuilder<ContractUse> builder)
    {
        builder.ToTable("LedgerContractUse");
        builder.HasKey(one => new { one.Unit, one.Month });
        builder.HasIndex(one => new { one.CustomerId, one.Month, one.From });
    }
}
