using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.Books;

/// <summary>A line as reports and exports find it; it follows from its entry alone.</summary>
internal sealed class LineRow
{
    public required long Entry { get; init; }

    public required int Line { get; init; }

    public required DateOnly Month { get; init; }

    public required Guid Unit { get; init; }

    public Guid? CustomerId { get; init; }

    public string? Customer { get; init; }

    public required string Technicians { get; init; }

    public required LineKind Kind { get; init; }

    /// <summary>What a correction takes back.</summary>
    public LineKind? Reversed { get; init; }

    public required Outcome Outcome { get; init; }

    public GoodwillReason? Reason { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public required double Seconds { get; init; }

    public required decimal BilledMinutes { get; init; }

    public required decimal HourlyRate { get; init; }

    public required long NetCents { get; init; }

    public required decimal VatPercent { get; init; }

    public required long VatCents { get; init; }

    public required string German { get; init; }

    public required string English { get; init; }

    public string? RuleGerman { get; init; }

    public string? RuleEnglish { get; init; }

    public LedgerLine ToLine() => new(
        Entry, Line, Month, new SessionId(Unit), CustomerId, Customer, Technicians, Kind, Outcome, Reason, From, To, Seconds,
        BilledMinutes, HourlyRate, InCents.ToEuro(NetCents), VatPercent, InCents.ToEuro(VatCents), German, English, Reversed);
}

internal sealed class LineRowMapping : IEntityTypeConfiguration<LineRow>
{
    public void Configure(EntityTypeBuilder<LineRow> builder)
    {
        builder.ToTable("LedgerLines");
        builder.HasKey(one => new { one.Entry, one.Line });
        builder.Property(one => one.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.Reversed).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.Reason).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(one => new { one.Month, one.Entry, one.Line });
        builder.HasIndex(one => new { one.CustomerId, one.Month });

        // Covers "hours by rule": groups come out of it in order, without touching a row.
        builder.HasIndex(one => new { one.Month, one.RuleGerman, one.RuleEnglish, one.Seconds, one.NetCents }).HasFilter("RuleGerman IS NOT NULL");
        builder.HasIndex(one => new { one.Month, one.Reason, one.CustomerId }).HasFilter("Reason IS NOT NULL");
    }
}
