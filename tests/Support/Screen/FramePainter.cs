using System.IO.Compression;

namespace RemoteAssist.Support.Screen;

/// <summary>Paints decoded frames: all of a frame or, when it is malformed, an exception.</summary>
internal sealed class FramePainter
{
    public const int MostSide = 65535;
    public const int MostArea = 64 * 1024 * 1024;
    private const int MostColours = 4336;
    private const int ShortNumbers = 240;
    private const byte Version = 1;

    private readonly List<uint> _colours = [];
    private uint[] _pixels = [];
    private (int X, int Y, int Width, int Height) _last;
    private bool _sized;

    public uint[] Pixels => _pixels;

    public int Width { get; private set; }

    public int Height { get; private set; }

    public ushort Captured { get; private set; }

    /// <summary>How often each command came.</summary>
    public int[] Commands { get; } = new int[11];

    /// <summary>How many pixels each command painted.</summary>
    public long[] Areas { get; } = new long[11];

    /// <param name="sideData">What the frame's commands refer to; all of it must be used.</param>
    /// <param name="begins">A new generation: nothing is known until its size comes.</param>
    public void Paint(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> sideData, bool begins)
    {
        var reader = new FrameReader(frame);
        var side = new FrameReader(sideData);
        if (begins && reader.U8() != Version) throw new MalformedScreenException("This version of the bitstream is not known.");
        if (begins) _sized = false;
        Captured = reader.U16();
        for (var command = reader.U8(); command != 0; command = reader.U8())
        {
            if (!_sized && command != 1) throw new MalformedScreenException("A generation begins without its size.");
            switch (command)
            {
                case 1: Size(ref reader); break;
                case 2: Colours(ref reader); break;
                case 3: Indexed(ref reader); break;
                case 4: Rgb(ref reader); break;
                case 5: Solid(ref reader); break;
                case 6: Copy(ref reader); break;
                case 7: Photo(ref reader, ref side); break;
                case 8: Exact(ref reader, ref side); break;
                case 9: _colours.Clear(); break;
                case 10: Columns(ref reader); break;
                default: throw new MalformedScreenException($"There is no command {command}.");
            }

            Commands[command]++;
            if (command is >= 3 and not 9) Areas[command] += _last.Width * _last.Height;
        }

        if (!_sized) throw new MalformedScreenException("A generation begins without its size.");
        if (!reader.IsAtEnd) throw new MalformedScreenException("Something follows the end of a frame.");
        if (!side.IsAtEnd) throw new MalformedScreenException("Side data is left over.");
    }

    private void Size(ref FrameReader reader)
    {
        var (width, height) = (reader.Count(MostSide, "A picture is too wide."), reader.Count(MostSide, "A picture is too high."));
        if (width == 0 || height == 0) throw new MalformedScreenException("A picture is empty.");
        if ((long)width * height > MostArea) throw new MalformedScreenException("A picture is too large.");
        (Width, Height) = (width, height);
        if (_pixels.Length == width * height) Array.Clear(_pixels);
        else _pixels = new uint[width * height];
        _colours.Clear();
        _last = default;
        _sized = true;
    }

    private void Colours(ref FrameReader reader)
    {
        var count = reader.Count(MostColours - _colours.Count, "The colour table does not take that many.");
        if (count == 0) throw new MalformedScreenException("No colours are announced.");
        for (var i = 0; i < count; i++) _colours.Add(reader.Colour());
    }

    private void Indexed(ref FrameReader reader)
    {
        var (x, y, width, height) = Box(ref reader);
        for (var row = y; row < y + height; row++)
            for (var column = x; column < x + width; column++) _pixels[(row * Width) + column] = Number(ref reader);
    }

    private void Columns(ref FrameReader reader)
    {
        var (x, y, width, height) = Box(ref reader);
        for (var column = x; column < x + width; column++)
            for (var row = y; row < y + height; row++) _pixels[(row * Width) + column] = Number(ref reader);
    }

    private uint Number(ref FrameReader reader)
    {
        int number = reader.U8();
        if (number >= ShortNumbers) number = ShortNumbers + ((number - ShortNumbers) << 8) + reader.U8();
        return number < _colours.Count ? _colours[number] : throw new MalformedScreenException("There is no such colour.");
    }

    private void Rgb(ref FrameReader reader)
    {
        var box = Box(ref reader);
        var filter = Filter(ref reader);
        Put(box, PlaneReader.Read(reader.Bytes(checked(box.Width * box.Height * 3)), box.Width, box.Height, filter));
    }

    private void Solid(ref FrameReader reader)
    {
        var (x, y, width, height) = Box(ref reader);
        var colour = reader.Colour();
        for (var row = y; row < y + height; row++) _pixels.AsSpan((row * Width) + x, width).Fill(colour);
    }

    private void Copy(ref FrameReader reader)
    {
        var box = Box(ref reader);
        var (x, y) = ((long)box.X + reader.Signed(), (long)box.Y + reader.Signed());
        if (x < 0 || y < 0 || x + box.Width > Width || y + box.Height > Height) throw new MalformedScreenException("A copy comes from outside.");
        var buffer = new uint[box.Width * box.Height];
        for (var row = 0; row < box.Height; row++)
            _pixels.AsSpan((((int)y + row) * Width) + (int)x, box.Width).CopyTo(buffer.AsSpan(row * box.Width));
        Put(box, buffer);
    }

    private void Photo(ref FrameReader reader, ref FrameReader side)
    {
        var box = Box(ref reader);
        var (quality, sampling) = (reader.U8(), reader.U8());
        if (quality is < 1 or > 100) throw new MalformedScreenException("A photo has no such quality.");
        if (sampling > 1) throw new MalformedScreenException("A photo has no such sampling.");
        var segment = side.Bytes(reader.Count(int.MaxValue, "A photo is too long."));
        Put(box, PhotoReader.Read(segment, box.Width, box.Height, quality, sampling == 1));
    }

    private void Exact(ref FrameReader reader, ref FrameReader side)
    {
        var box = Box(ref reader);
        var filter = Filter(ref reader);
        var packed = side.Bytes(reader.Count(int.MaxValue, "Exact pixels are too long."));
        var planes = new byte[checked(box.Width * box.Height * 3)];
        using var decoder = new BrotliDecoder();
        var status = decoder.Decompress(packed, planes, out var consumed, out var written);
        if (status == System.Buffers.OperationStatus.DestinationTooSmall || written < planes.Length || consumed < packed.Length)
            throw new MalformedScreenException("Exact pixels are not as many as their rectangle takes.");
        if (status != System.Buffers.OperationStatus.Done) throw new MalformedScreenException($"The Brotli stream of exact pixels says {status}.");
        Put(box, PlaneReader.Read(planes, box.Width, box.Height, filter));
    }

    private static int Filter(ref FrameReader reader)
    {
        var filter = reader.U8();
        return filter <= PlaneReader.MostFilter ? filter : throw new MalformedScreenException("There is no such filter.");
    }

    private void Put((int X, int Y, int Width, int Height) box, ReadOnlySpan<uint> pixels)
    {
        for (var row = 0; row < box.Height; row++)
            pixels.Slice(row * box.Width, box.Width).CopyTo(_pixels.AsSpan(((box.Y + row) * Width) + box.X));
    }

    private (int X, int Y, int Width, int Height) Box(ref FrameReader reader)
    {
        var (x, y) = (Side(_last.X, ref reader, 0), reader.Count(MostSide, "A rectangle lies outside."));
        var (width, height) = (Side(_last.Width, ref reader, 1), Side(_last.Height, ref reader, 1));
        if (x + width > Width || y + height > Height) throw new MalformedScreenException("A rectangle lies outside.");
        return _last = (x, y, width, height);
    }

    private static int Side(int before, ref FrameReader reader, int least)
    {
        var value = (long)before + reader.Signed();
        return value >= least && value <= MostSide ? (int)value : throw new MalformedScreenException("A rectangle lies outside.");
    }
}
