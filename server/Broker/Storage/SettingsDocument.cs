using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RemoteAssist.Broker.Storage;

/// <summary>One version of a setting that people edit; versions are added, never changed.</summary>
internal sealed class SettingsDocument
{
    public long Id { get; init; }

    /// <summary>Such as "tariff", "calendar", "firm".</summary>
    public required string Kind { get; init; }

    /// <summary>1 and up within the kind.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset ValidFrom { get; init; }

    public required string Body { get; init; }

    public required string SavedBy { get; init; }

    public required DateTimeOffset SavedAt { get; init; }
}

internal sealed class SettingsDocumentMapping : IEntityTypeConfiguration<SettingsDocument>
{
    public void Configure(EntityTypeBuilder<SettingsDocument> builder)
    {
        builder.ToTable("Settings");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Kind).HasMaxLength(40);
        builder.HasIndex(one => new { one.Kind, one.Version }).IsUnique();
    }
}
