using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>A billed unit as the inbox finds it.</summary>
internal sealed class UnitRow
{
    /// <summary>Grows with the time the units end; the search's rows have the same.</summary>
    public long Id { get; init; }

    /// <summary>Its first session.</summary>
    public required Guid Unit { get; init; }

    public required ReviewState State { get; set; }

    /// <summary>Has time outside opening hours or an amount.</summary>
    public required bool AfterHours { get; set; }

    public Guid? CustomerId { get; set; }

    public string? Customer { get; set; }

    public required string Technicians { get; set; }

    public string? Machines { get; set; }

    public required DateTimeOffset From { get; set; }

    public required DateTimeOffset To { get; set; }

    public required double Seconds { get; set; }

    public required long ListNetCents { get; set; }

    /// <summary>What is charged before any decision.</summary>
    public required long NetCents { get; set; }

    public required int TariffVersion { get; set; }

    public required int CalendarVersion { get; set; }

    /// <summary>The first day of the month in which it began, by the firm's zone.</summary>
    public required DateOnly Month { get; set; }

    /// <summary>The latest decision; a unit that another session has joined since is open again and keeps it.</summary>
    public long? Entry { get; set; }
}

internal sealed class UnitRowMapping : IEntityTypeConfiguration<UnitRow>
{
    public const string Table = "LedgerUnits";

    public void Configure(EntityTypeBuilder<UnitRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(one => one.Id);
        builder.HasIndex(one => one.Unit).IsUnique();
        builder.HasIndex(one => new { one.State, one.AfterHours, one.From });
        builder.HasIndex(one => new { one.State, one.From });
        builder.HasIndex(one => new { one.AfterHours, one.From });
        builder.HasIndex(one => one.From);
        builder.HasIndex(one => new { one.CustomerId, one.From });
        builder.HasIndex(one => new { one.Month, one.State });
    }
}
