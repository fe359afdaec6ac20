using System.Buffers.Binary;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>MessagePack's extension type -1: seconds, and nanoseconds where there are any, since 1970 in UTC.</summary>
internal static class Timestamp
{
    public const sbyte ExtensionType = -1;

    private static readonly long MinSeconds = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long MaxSeconds = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <exception cref="InvalidDataException">Not 4, 8 or 12 bytes, or outside the years 1 to 9999.</exception>
    public static DateTimeOffset Read(ReadOnlySpan<byte> data)
    {
        var (seconds, nanoseconds) = data.Length switch
        {
            4 => (BinaryPrimitives.ReadUInt32BigEndian(data), 0u),
            8 => Split(BinaryPrimitives.ReadUInt64BigEndian(data)),
            12 => (BinaryPrimitives.ReadInt64BigEndian(data[4..]), BinaryPrimitives.ReadUInt32BigEndian(data)),
            _ => throw new InvalidDataException("A timestamp has 4, 8 or 12 bytes."),
        };
        if (seconds < MinSeconds || seconds > MaxSeconds || nanoseconds > 999_999_999)
            throw new InvalidDataException("The timestamp is out of range.");
        return DateTimeOffset.FromUnixTimeSeconds(seconds).AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
    }

    private static (long Seconds, uint Nanoseconds) Split(ulong bits)
        => ((long)(bits & 0x3_ffff_ffff), (uint)(bits >> 34));
}
