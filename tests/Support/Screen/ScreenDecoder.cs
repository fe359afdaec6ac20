using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace RemoteAssist.Support.Screen;

/// <summary>
/// Reads the screen channel of one monitor (docs/protocol.md, section 4), strictly: whatever the protocol does not allow throws
/// <see cref="MalformedScreenException"/>, and nothing is read past a frame. Give it every packet's payload in order.
/// </summary>
public sealed class ScreenDecoder : IDisposable
{
    private const int HeaderSize = 4;
    private const int PackedSize = 4;
    private const int MostFrame = 256 * 1024 * 1024;
    private const byte First = 1;
    private const byte Last = 2;
    private const byte Begins = 4;
    private const byte Refines = 8;
    private const byte HasSideData = 16;

    private readonly FramePainter _painter = new();
    private readonly List<byte> _packed = [];
    private BrotliDecoder _line;
    private byte? _generation;
    private ushort _frame;
    private int _flags;
    private bool _midFrame;
    private byte[] _plain = new byte[64 * 1024];
    private int _plainLength;

    /// <summary>Rows of 0x00RRGGBB, top row first, as after the last whole frame.</summary>
    public IReadOnlyList<uint> Pixels => _painter.Pixels;

    public int Width => _painter.Width;

    public int Height => _painter.Height;

    public byte Generation => _generation ?? throw new InvalidOperationException("Nothing has come yet.");

    /// <summary>The number of the last whole frame.</summary>
    public ushort Frame => (ushort)(_midFrame ? _frame - 1 : _frame);

    /// <summary>When the last whole frame was captured: the low bits of the agent's milliseconds.</summary>
    public ushort Captured => _painter.Captured;

    /// <summary>The last whole frame only improved what was shown already.</summary>
    public bool IsRefinement { get; private set; }

    /// <summary>How often each command came, by its number.</summary>
    public IReadOnlyList<int> Commands => _painter.Commands;

    /// <summary>How many pixels each command painted, by its number.</summary>
    public IReadOnlyList<long> Areas => _painter.Areas;

    /// <param name="slice">A packet's payload.</param>
    /// <returns>True: a frame is whole and painted.</returns>
    public bool Receive(ReadOnlySpan<byte> slice)
    {
        if (slice.Length <= HeaderSize) throw new MalformedScreenException("A slice is empty.");
        var (flags, generation) = (slice[0], slice[1]);
        var frame = BinaryPrimitives.ReadUInt16LittleEndian(slice[2..]);
        if (flags > (First | Last | Begins | Refines | HasSideData)) throw new MalformedScreenException("A reserved flag is set.");
        if ((flags & First) != 0) Start(flags, generation, frame);
        else if (!_midFrame || generation != _generation || frame != _frame) throw new MalformedScreenException("A slice is missing.");
        if ((flags & ~(First | Last)) != _flags) throw new MalformedScreenException("A frame's slices contradict each other.");
        if (_packed.Count + slice.Length > MostFrame) throw new MalformedScreenException("A frame is too long.");
        _packed.AddRange(slice[HeaderSize..]);
        if ((flags & Last) == 0) return false;
        _midFrame = false;
        Paint();
        return true;
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

    private void Start(byte flags, byte generation, ushort frame)
    {
        var begins = (flags & Begins) != 0;
        if (begins)
        {
            if (generation == _generation || frame != 1) throw new MalformedScreenException("A generation begins as none does.");
            _line.Dispose();
            _line = default;
            _generation = generation;
        }
        else if (_midFrame || generation != _generation || frame != (ushort)(_frame + 1))
        {
            throw new MalformedScreenException("A slice is missing.");
        }

        (_flags, _frame, _midFrame) = (flags & ~(First | Last), frame, true);
        _packed.Clear();
    }

    private void Paint()
    {
        var packed = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_packed);
        var side = ReadOnlySpan<byte>.Empty;
        if ((_flags & HasSideData) != 0)
        {
            if (packed.Length < PackedSize) throw new MalformedScreenException("A frame ends too early.");
            var length = BinaryPrimitives.ReadUInt32LittleEndian(packed);
            if (length > packed.Length - PackedSize) throw new MalformedScreenException("A frame ends too early.");
            side = packed[(PackedSize + (int)length)..];
            packed = packed.Slice(PackedSize, (int)length);
        }

        Decompress(packed);
        _painter.Paint(_plain.AsSpan(0, _plainLength), side, (_flags & Begins) != 0);
        IsRefinement = (_flags & Refines) != 0;
    }

    private void Decompress(ReadOnlySpan<byte> bytes)
    {
        _plainLength = 0;
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
