using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger;

/// <summary>One session as the office looks for it; what happened in it stands in its events and intervals.</summary>
internal sealed class LedgerSession
{
    public required Guid SessionId { get; init; }

    public string? Customer { get; set; }

    public Guid? CustomerId { get; set; }

    public required string Technician { get; set; }

    public string? Machine { get; set; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? JoinedAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public EndCause? Cause { get; set; }

    /// <summary>In force when the session began; a later version never applies to it.</summary>
    public int? TariffVersion { get; set; }

    public int? CalendarVersion { get; set; }

    /// <summary>It has begun and its billed unit is still to be made, or to be priced again.</summary>
    public bool Unmade { get; set; }

    /// <summary>The billed unit that it is, or is part of.</summary>
    public Guid? Unit { get; set; }
}

internal sealed class LedgerSessionMapping : IEntityTypeConfiguration<LedgerSession>
{
    public void Configure(EntityTypeBuilder<LedgerSession> builder)
    {
        builder.ToTable("LedgerSessions");
        builder.HasKey(one => one.SessionId);
        builder.Property(one => one.SessionId).ValueGeneratedNever();
        builder.Property(one => one.Cause).HasConversion<string>().HasMaxLength(40);
        builder.HasIndex(one => one.AskedAt);
        builder.HasIndex(one => one.Unit);
        builder.HasIndex(one => one.Unmade).HasFilter("Unmade");
        builder.HasIndex(one => one.CustomerId);
    }
}
