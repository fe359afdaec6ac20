using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Books;

/// <summary>A decision or correction as reports find it; it follows from its entry alone. Sums are what the entry adds to its month.</summary>
internal sealed class DecisionRow
{
    public required long Entry { get; init; }

    public required Guid Unit { get; init; }

    public required DateOnly Month { get; init; }

    public Guid? CustomerId { get; init; }

    public string? Customer { get; init; }

    public required Outcome Outcome { get; init; }

    public GoodwillReason? Reason { get; init; }

    public string? ReasonText { get; init; }

    public required decimal Percent { get; init; }

    public string? InKind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ById { get; init; }

    public required string ByName { get; init; }

    /// <summary>Whoever decided had worked it; the firm is one of one.</summary>
    public required bool Solo { get; init; }

    public long? Corrects { get; init; }

    public string? Why { get; init; }

    /// <summary>1 for a decision, 0 for a correction.</summary>
    public required int Units { get; init; }

    public required double Seconds { get; init; }

    public required long ListNetCents { get; init; }

    public required long NetCents { get; init; }

    public required long GoodwillCents { get; init; }

    public required long ContractSeconds { get; init; }

    /// <summary>What the unit costs now, all its entries together.</summary>
    public required long ChargedCents { get; init; }

    public Choice ToChoice() => new(Outcome, Reason, ReasonText, Percent, InKind);
}

internal sealed class DecisionRowMapping : IEntityTypeConfiguration<DecisionRow>
{
    public void Configure(EntityTypeBuilder<DecisionRow> builder)
    {
        builder.ToTable("LedgerDecisions");
        builder.HasKey(one => one.Entry);
        builder.Property(one => one.Entry).ValueGeneratedNever();
        builder.Property(one => one.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.Reason).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(one => one.Unit);
        builder.HasIndex(one => new { one.CustomerId, one.At, one.GoodwillCents });

        // Covers the months' sums.
        builder.HasIndex(one => new
        {
            one.Month, one.Units, one.Seconds, one.NetCents, one.ListNetCents, one.GoodwillCents, one.ContractSeconds,
        });
    }
}
