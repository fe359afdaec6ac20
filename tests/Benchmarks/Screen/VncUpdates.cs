using System.Buffers.Binary;

namespace RemoteAssist.Benchmarks.Screen;

/// <summary>
/// Follows what a VNC server sends (RFC 6143; Tight and the extensions of TigerVNC's viewer by the community's rfbproto) just enough to
/// count the updates that change pixels. For a client with 32-bit pixels of depth 24, whose Tight pixels take 3 bytes.
/// </summary>
internal sealed class VncUpdates
{
    private const int PixelSize = 4;
    private const int TightPixel = 3;
    private const int LeastCompressed = 12;

    private readonly IEnumerator<int> _steps;
    private byte[] _read = new byte[64];
    private int _filled;
    private long _skip;
    private int _need;
    private long _updates;
    private volatile string? _fault;

    public VncUpdates()
    {
        _steps = Session().GetEnumerator();
        _steps.MoveNext();
        _need = _steps.Current;
    }

    /// <summary>FramebufferUpdate messages with at least one rectangle of pixels.</summary>
    /// <exception cref="InvalidDataException">The server sent what is not known here.</exception>
    public long Count => _fault is null ? Interlocked.Read(ref _updates) : throw new InvalidDataException(_fault);

    public void Take(ReadOnlySpan<byte> bytes)
    {
        if (_fault is not null) return;
        try
        {
            Follow(bytes);
        }
        catch (InvalidDataException error)
        {
            // Nothing more can be told from here on; who asks for the count is told so.
            _fault = error.Message;
        }
    }

    private void Follow(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (_skip > 0)
            {
                var passed = (int)Math.Min(_skip, bytes.Length);
                _skip -= passed;
                bytes = bytes[passed..];
                continue;
            }

            var count = Math.Min(_need - _filled, bytes.Length);
            bytes[..count].CopyTo(_read.AsSpan(_filled));
            _filled += count;
            bytes = bytes[count..];
            if (_filled == _need) Step();
        }
    }

    /// <summary>Runs on until more bytes are needed.</summary>
    private void Step()
    {
        do
        {
            _filled = 0;
            if (!_steps.MoveNext()) throw new InvalidDataException("A VNC session has no end.");
            _need = _steps.Current;
        }
        while (_need == 0);
        if (_read.Length < _need) Array.Resize(ref _read, _need);
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_read.AsSpan(at));

    private int S32(int at) => BinaryPrimitives.ReadInt32BigEndian(_read.AsSpan(at));

    /// <summary>Every number given is how many bytes must be in <see cref="_read"/> to go on.</summary>
    private IEnumerable<int> Session()
    {
        yield return 12;
        yield return 1;
        yield return _read[0];
        yield return 4;
        yield return 24;
        _skip = S32(20);
        while (true)
        {
            yield return 1;
            switch (_read[0])
            {
                case 0:
                    foreach (var need in Update()) yield return need;
                    break;
                case 1:
                    yield return 5;
                    _skip = U16(3) * 6;
                    break;
                case 2 or 150:
                    break;
                case 3:
                    yield return 7;
                    _skip = Math.Abs((long)S32(3));
                    break;
                case 248:
                    yield return 8;
                    _skip = _read[7];
                    break;
                default:
                    throw new InvalidDataException($"A VNC server sent a message of type {_read[0]}.");
            }
        }
    }

    private IEnumerable<int> Update()
    {
        yield return 3;
        var left = U16(1);
        var hasPixels = false;
        for (; left > 0; left--)
        {
            yield return 12;
            var (width, height, kind) = (U16(4), U16(6), S32(8));
            if (kind == -224) break;
            hasPixels |= kind is 0 or 1 or 7;
            switch (kind)
            {
                case 0: _skip = (long)width * height * PixelSize; break;
                case 1: _skip = 4; break;
                case 7:
                    foreach (var need in Tight(width, height)) yield return need;
                    break;
                default:
                    foreach (var need in Extension(kind, width, height)) yield return need;
                    break;
            }
        }

        if (hasPixels) Interlocked.Increment(ref _updates);
    }

    private IEnumerable<int> Tight(int width, int height)
    {
        yield return 1;
        var control = _read[0] >> 4;
        if (control == 8)
        {
            _skip = TightPixel;
            yield break;
        }

        if (control == 9)
        {
            foreach (var need in Compressed()) yield return need;
            yield break;
        }

        if (control > 7) throw new InvalidDataException($"Tight has no compression {control}.");
        long size = (long)width * height * TightPixel;
        if ((control & 4) != 0)
        {
            yield return 1;
            if (_read[0] == 1)
            {
                yield return 1;
                var colours = _read[0] + 1;
                size = colours == 2 ? (width + 7) / 8 * (long)height : (long)width * height;
                yield return colours * TightPixel;
            }
        }

        if (size < LeastCompressed)
        {
            _skip = size;
            yield break;
        }

        foreach (var need in Compressed()) yield return need;
    }

    /// <summary>A length in one to three bytes, and that many.</summary>
    private IEnumerable<int> Compressed()
    {
        yield return 1;
        var length = _read[0] & 0x7f;
        if (_read[0] > 0x7f)
        {
            yield return 1;
            length |= (_read[0] & 0x7f) << 7;
            if (_read[0] > 0x7f)
            {
                yield return 1;
                length |= _read[0] << 14;
            }
        }

        _skip = length;
    }

    private IEnumerable<int> Extension(int kind, int width, int height)
    {
        switch (kind)
        {
            case -223 or -258 or 0x574d5666: break;
            case -239: _skip = (long)width * height * PixelSize + (width + 7) / 8 * (long)height; break;
            case -261: _skip = 1; break;
            case -307:
                yield return 4;
                _skip = S32(0);
                break;
            case -308:
                yield return 4;
                _skip = _read[0] * 16;
                break;
            case -314:
                yield return 4;
                if (S32(0) != 0) throw new InvalidDataException($"A cursor came in encoding {S32(0)}.");
                _skip = (long)width * height * PixelSize;
                break;
            case 0x574d5664:
                yield return 2;
                _skip = (long)width * height * PixelSize * (_read[0] == 0 ? 2 : 1);
                break;
            case 0x574d5668: _skip = 4; break;
            default:
                throw new InvalidDataException($"A VNC server used encoding {kind}.");
        }
    }
}
