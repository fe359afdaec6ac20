using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RemoteAssist.Broker.Ledger;

/// <summary>Who had a console in a session: whose time its intervals are, and who must not decide it.</summary>
internal sealed class LedgerWorker
{
    public required Guid SessionId { get; init; }

    /// <summary>The console's number.</summary>
    public required ushort Participant { get; init; }

    /// <summary>The account's id.</summary>
    public required string Technician { get; init; }

    public required string Name { get; init; }
}

internal sealed class LedgerWorkerMapping : IEntityTypeConfiguration<LedgerWorker>
{
    public void Configure(EntityTypeBuilder<LedgerWorker> builder)
    {
        builder.ToTable("LedgerWorkers");
        builder.HasKey(one => new { one.SessionId, one.Participant });
        builder.HasIndex(one => one.Technician);
    }
}
