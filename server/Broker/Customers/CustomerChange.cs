using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RemoteAssist.Broker.Customers;

/// <summary>Who changed a customer and when; rows are only ever added. Erasing drops <see cref="Before"/>.</summary>
internal sealed class CustomerChange
{
    public long Id { get; init; }

    public required Guid CustomerId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ById { get; init; }

    public required string By { get; init; }

    /// <summary>The customer as it was, as JSON; null when it was made or erased.</summary>
    public string? Before { get; set; }
}

internal sealed class CustomerChangeMapping : IEntityTypeConfiguration<CustomerChange>
{
    public void Configure(EntityTypeBuilder<CustomerChange> builder)
    {
        builder.ToTable("CustomerChanges");
        builder.HasKey(one => one.Id);
        builder.HasIndex(one => one.CustomerId);
    }
}
