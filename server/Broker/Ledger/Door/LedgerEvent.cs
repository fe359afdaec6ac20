using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.Door;

/// <summary>One thing that happened; rows are only ever added.</summary>
internal sealed class LedgerEvent
{
    public long Id { get; init; }

    public required Guid SessionId { get; init; }

    public required SessionEventKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public ushort Seat { get; init; }

    public ushort Participant { get; init; }

    public string? Name { get; init; }

    public Rights? Granted { get; init; }

    public EndCause? Cause { get; init; }

    public double? SecondsAway { get; init; }

    public static LedgerEvent Of(SessionId session, SessionEvent happened) => new()
    {
        SessionId = session.Value,
        Kind = happened.Kind,
        At = happened.At,
        Seat = happened.Seat,
        Participant = happened.Participant,
        Name = happened.Name,
        Granted = happened.Granted,
        Cause = happened.Cause,
        SecondsAway = happened.SecondsAway,
    };
}

internal sealed class LedgerEventMapping : IEntityTypeConfiguration<LedgerEvent>
{
    public void Configure(EntityTypeBuilder<LedgerEvent> builder)
    {
        builder.ToTable("LedgerEvents");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Kind).HasConversion<string>().HasMaxLength(40);
        builder.Property(one => one.Cause).HasConversion<string>().HasMaxLength(40);
        builder.HasIndex(one => one.SessionId);
    }
}
