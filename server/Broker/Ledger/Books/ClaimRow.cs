using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.Books;

/// <summary>What a customer sends instead of money; named by the entry in which it was promised.</summary>
internal sealed class ClaimRow
{
    public required long Id { get; init; }

    public required Guid Unit { get; init; }

    public Guid? CustomerId { get; init; }

    public string? Customer { get; set; }

    public required string Promised { get; set; }

    public required DateTimeOffset PromisedAt { get; init; }

    public required ClaimState State { get; set; }

    /// <summary>What really came, or why it was waived.</summary>
    public string? Text { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>The entry that settled it; a correction of the decision settles it too.</summary>
    public long? SettledBy { get; set; }

    public required long ListNetCents { get; init; }

    /// <param name="by">The entry that says so.</param>
    public void Settle(ClaimState state, string? text, DateTimeOffset at, long by) => (State, Text, SettledAt, SettledBy) = (state, text, at, by);

    public InKindClaim ToClaim() => new(
        Id, new SessionId(Unit), CustomerId, Customer, Promised, PromisedAt, State,
        State == ClaimState.Received ? Text : null, State == ClaimState.Waived ? Text : null, SettledAt, InCents.ToEuro(ListNetCents));
}

internal sealed class ClaimRowMapping : IEntityTypeConfiguration<ClaimRow>
{
    public void Configure(EntityTypeBuilder<ClaimRow> builder)
    {
        builder.ToTable("LedgerClaims");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.State).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(one => new { one.State, one.Id });
        builder.HasIndex(one => one.CustomerId);
        builder.HasIndex(one => one.Unit);
    }
}
