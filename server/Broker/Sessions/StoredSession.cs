using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RemoteAssist.Broker.Sessions;

/// <summary>A session as it lies in the database: what is searched for in columns, the rest as one text.</summary>
internal sealed class StoredSession
{
    public required Guid Id { get; init; }

    public required bool Ended { get; init; }

    /// <summary>When the broker last knew the session's connected participants to be there.</summary>
    public required DateTimeOffset AliveAt { get; init; }

    public required string Body { get; init; }

    public static StoredSession Of(Session session, DateTimeOffset now) => new()
    {
        Id = session.Id.Value,
        Ended = session.Cause is not null,
        AliveAt = now,
        Body = JsonSerializer.Serialize(session),
    };

    public Session Read() => JsonSerializer.Deserialize<Session>(Body)
        ?? throw new InvalidDataException($"Session {Id:N} is stored without a body.");
}

internal sealed class StoredSessionMapping : IEntityTypeConfiguration<StoredSession>
{
    public void Configure(EntityTypeBuilder<StoredSession> builder)
    {
        builder.ToTable("Sessions");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasIndex(one => one.Ended);
    }
}
