using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.PriceConsents;

/// <summary>A price that a customer was shown, and the answer; rows are only ever added.</summary>
internal sealed class StoredPriceConsent
{
    public long Id { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>0 when nobody answered.</summary>
    public required ushort Seat { get; init; }

    /// <summary>Of the question in its session; 0 is the one with consent.</summary>
    public required int Number { get; init; }

    public required int TariffVersion { get; init; }

    /// <summary>"de" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>As shown, the sentence at the tick and the buttons included.</summary>
    public required string Text { get; init; }

    /// <summary>From when the price holds.</summary>
    public required DateTimeOffset PriceFrom { get; init; }

    public required DateTimeOffset ShownAt { get; init; }

    /// <summary>When it was answered, or silence was taken for no.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }

    public required PriceAnswer Answer { get; init; }

    /// <summary>One row for each event that tells of an answered price.</summary>
    public static IEnumerable<StoredPriceConsent> Of(SessionId session, IEnumerable<SessionEvent> events)
        => events.Where(one => one.Price is not null).Select(one => Of(session, one, one.Price!));

    private static StoredPriceConsent Of(SessionId session, SessionEvent happened, PriceShown price) => new()
    {
        SessionId = session.Value,
        Seat = happened.Seat,
        Number = price.Number,
        TariffVersion = price.Offer.TariffVersion,
        Language = price.Offer.Language,
        Text = price.Offer.Notice is { } notice ? TextOf(notice) : "",
        PriceFrom = price.Offer.From,
        ShownAt = price.ShownAt,
        AnsweredAt = happened.At,
        Answer = price.Answer,
    };

    private static string TextOf(PriceNotice notice)
    {
        var buttons = string.Join(' ', new[] { notice.Yes, notice.No }.Where(one => one is not null).Select(one => $"[{one}]"));
        return string.Join('\n', new[] { notice.Text, notice.Accept, buttons }.Where(one => !string.IsNullOrEmpty(one)));
    }
}

internal sealed class StoredPriceConsentMapping : IEntityTypeConfiguration<StoredPriceConsent>
{
    public void Configure(EntityTypeBuilder<StoredPriceConsent> builder)
    {
        builder.ToTable("PriceConsents");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Language).HasMaxLength(2);
        builder.Property(one => one.Answer).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(one => one.SessionId);
    }
}
