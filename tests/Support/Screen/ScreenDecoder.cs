using System.Buffers;
using System.IO.Compression;

namespace RemoteAssist.Support.Screen;

/// <summary>
/// Reads the screen channel of one monitor (docs/protocol.md, section 4), strictly: whatever the protocol does not allow throws
/// <see cref="MalformedScreenException"/>, and nothing is read past a frame. Give it every packet's payload in order.
/// </summary>
public sealed class ScreenDecoder : IDisposable
{
    private const int HeaderSize = 7;
    private const int MostFrame = 256 * 1024 * 1024;

    private readonly FramePainter _painter = new();
    private BrotliDecoder _line;
    private ushort? _generation;
    private uint _frame;
    private bool _midFrame;
    private byte[] _plain = new byte[64 * 1024];
    private int _plainLength;

    /// <summary>Rows of 0x00RRGGBB, top row first, as after the last whole frame.</summary>
    public IReadOnlyList<uint> Pixels => _painter.Pixels;

    public int Width => _painter.Width;

    public int Height => _painter.Height;

    public ushort Generation => _generation ?? throw new InvalidOperationException("Nothing has come yet.");

    /// <summary>The number of the last whole frame.</summary>
    public uint Frame => _midFrame ? _frame - 1 : _frame;

    /// <summary>When the last whole frame was captured, in milliseconds of the agent's clock.</summary>
    public uint Captured => _painter.Captured;

    /// <param name="slice">A packet's payload.</param>
    /// <returns>True: a frame is whole and painted.</returns>
    public bool Receive(ReadOnlySpan<byte> slice)
    {
        if (slice.Length <= HeaderSize) throw new MalformedScreenException("A slice is empty.");
        var generation = System.Buffers.Binary.BinaryPrimitives.ReadUInt16LittleEndian(slice);
        var frame = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(slice[2..]);
        var flags = slice[6];
        if (flags > 3) throw new MalformedScreenException("A reserved flag is set.");
        var (first, last) = ((flags & 1) != 0, (flags & 2) != 0);
        if (generation != _generation) Begin(generation, first);
        if (first == _midFrame || frame != (first ? _frame + 1 : _frame)) throw new MalformedScreenException("A slice is missing.");
        if (first) (_frame, _plainLength) = (frame, 0);
        _midFrame = !last;
        Decompress(slice[HeaderSize..]);
        if (last) _painter.Paint(_plain.AsSpan(0, _plainLength));
        return last;
    }

    /// <summary>The picture as R, G, B, 255.</summary>
    public byte[] ToRgba()
    {
        var rgba = new byte[Width * Height * 4];
        for (var i = 0; i < Width * Height; i++)
        {
            var pixel = Pixels[i];
            (rgba[i * 4], rgba[(i * 4) + 1], rgba[(i * 4) + 2], rgba[(i * 4) + 3]) = ((byte)(pixel >> 16), (byte)(pixel >> 8), (byte)pixel, 255);
        }

        return rgba;
    }

    public void Dispose() => _line.Dispose();

    private void Begin(ushort generation, bool first)
    {
        if (!first) throw new MalformedScreenException("A generation begins in the middle of a frame.");
        _line.Dispose();
        _line = default;
        _painter.Begin();
        (_generation, _frame, _midFrame) = (generation, 0, false);
    }

    private void Decompress(ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            if (_plainLength == _plain.Length) Grow();
            var status = _line.Decompress(bytes, _plain.AsSpan(_plainLength), out var consumed, out var written);
            bytes = bytes[consumed..];
            _plainLength += written;
            if (status == OperationStatus.NeedMoreData && bytes.IsEmpty && _plainLength < _plain.Length) return;
            if (status == OperationStatus.DestinationTooSmall || (status == OperationStatus.NeedMoreData && _plainLength == _plain.Length)) continue;
            throw new MalformedScreenException($"The Brotli stream says {status}.");
        }
    }

    private void Grow()
    {
        if (_plain.Length >= MostFrame) throw new MalformedScreenException("A frame is too long.");
        Array.Resize(ref _plain, _plain.Length * 2);
    }
}

public sealed class MalformedScreenException(string message) : Exception(message);
