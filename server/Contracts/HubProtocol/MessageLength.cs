using System.Buffers;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>The length before every message: seven bits a byte, lowest first, at most five bytes and 0x7fffffff.</summary>
internal static class MessageLength
{
    public const int MaxSize = 5;

    /// <returns>How many bytes were written.</returns>
    public static int Write(int length, Span<byte> target)
    {
        var size = 0;
        for (; length > 0x7f; length >>= 7) target[size++] = (byte)(length | 0x80);
        target[size++] = (byte)length;
        return size;
    }

    /// <summary>Cuts the next message off. False: it is not all there yet, and nothing was consumed.</summary>
    /// <exception cref="InvalidDataException">The length is longer than five bytes or 2 GiB.</exception>
    public static bool TryTakeMessage(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> body)
    {
        body = default;
        var reader = new SequenceReader<byte>(input);
        var length = 0L;
        for (var index = 0; ; index++)
        {
            if (index == MaxSize) throw new InvalidDataException("A message's length takes five bytes at most.");
            if (!reader.TryRead(out var bits)) return false;
            length |= (long)(bits & 0x7f) << (7 * index);
            if (bits <= 0x7f) break;
        }
        if (length > int.MaxValue) throw new InvalidDataException("A message of 2 GiB or more is not supported.");
        if (reader.Remaining < length) return false;
        body = reader.UnreadSequence.Slice(0, length);
        input = input.Slice(body.End);
        return true;
    }
}
