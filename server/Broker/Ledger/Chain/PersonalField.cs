using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>A personal field of an entry. The entry holds its salted hash; erasing drops value and salt, and the chain verifies still.</summary>
internal sealed class PersonalField
{
    public required long Entry { get; init; }

    /// <summary>One of <see cref="PersonalFields"/>.</summary>
    public required string Field { get; init; }

    /// <summary>32 hex digits.</summary>
    public string? Salt { get; init; }

    public string? Value { get; init; }

    /// <summary>UTC ticks.</summary>
    public long? ErasedAt { get; init; }
}

/// <summary>Names of personal fields.</summary>
internal static class PersonalFields
{
    public const string Customer = "customer";
    public const string Machines = "machines";
    public const string Technicians = "technicians";
    public const string By = "by";
    public const string Done = "done";
    public const string CauseText = "causeText";
    public const string FollowUp = "followUp";
    public const string ReasonText = "reasonText";
    public const string InKind = "inKind";
    public const string Why = "why";
    public const string Exchanges = "exchanges";
    public const string Text = "text";

    /// <summary>All that may tell of a customer. The firm's own people are named by what remains.</summary>
    public static readonly string[] OfCustomers =
        [Customer, Machines, Done, CauseText, FollowUp, ReasonText, InKind, Why, Exchanges, Text];
}

internal sealed class PersonalFieldMapping : IEntityTypeConfiguration<PersonalField>
{
    public const string Table = "LedgerPersonal";

    public void Configure(EntityTypeBuilder<PersonalField> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(one => new { one.Entry, one.Field });
        builder.Property(one => one.Field).HasMaxLength(20);
    }
}
