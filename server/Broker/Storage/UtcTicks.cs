using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RemoteAssist.Broker.Storage;

/// <summary>A time as 100-nanosecond ticks of UTC, so that databases without a type for it can sort it.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    time => time.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
