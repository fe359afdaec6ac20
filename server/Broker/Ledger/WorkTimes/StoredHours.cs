using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RemoteAssist.Broker.Ledger.WorkTimes;

/// <summary>Hours outside sessions, entered by the technician or imported.</summary>
internal sealed class StoredHours
{
    public const int LongestNote = 200;

    public long Id { get; init; }

    /// <summary>The account's id.</summary>
    public required string Technician { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public string? Note { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }
}

internal sealed class StoredHoursMapping : IEntityTypeConfiguration<StoredHours>
{
    public void Configure(EntityTypeBuilder<StoredHours> builder)
    {
        builder.ToTable("WorkHours");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Note).HasMaxLength(StoredHours.LongestNote);
        builder.HasIndex(one => new { one.Technician, one.From });
        builder.HasIndex(one => one.From);
    }
}
