using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RemoteAssist.Broker.Ledger;

/// <summary>How the end of an interval is known.</summary>
internal enum IntervalEnd
{
    /// <summary>It runs.</summary>
    Running,

    /// <summary>Somebody ended the seat or left.</summary>
    Ended,

    /// <summary>The broker saw a connection go. A participant that comes back and knows better moves the end back.</summary>
    Disconnected,

    /// <summary>The broker was gone; the last heartbeat. A participant that comes back knows better.</summary>
    Heartbeat,

    /// <summary>By the last contact that a returning participant reported.</summary>
    Reported,
}

/// <summary>A stretch of time in which one agent and one console were both connected, after consent.</summary>
internal sealed class LedgerInterval
{
    public required Guid Id { get; init; }

    public required Guid SessionId { get; init; }

    public required ushort Seat { get; init; }

    public required ushort Agent { get; init; }

    public required ushort Console { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Length so far by the monotonic clock, as of the last heartbeat or the end.</summary>
    public required double Seconds { get; set; }

    public required IntervalEnd End { get; set; }

    public DateTimeOffset Until => StartedAt.AddSeconds(Seconds);
}

internal sealed class LedgerIntervalMapping : IEntityTypeConfiguration<LedgerInterval>
{
    public void Configure(EntityTypeBuilder<LedgerInterval> builder)
    {
        builder.ToTable("LedgerIntervals");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.End).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(one => one.Until);
        builder.HasIndex(one => one.SessionId);
        builder.HasIndex(one => one.End);
    }
}
