using System.Buffers.Binary;

namespace RemoteAssist.Support.Screen;

/// <summary>Paints decoded frames: all of a frame or, when it is malformed, an exception.</summary>
internal sealed class FramePainter
{
    private readonly List<uint> _colours = [];
    private uint[] _pixels = [];
    private bool _sized;

    public uint[] Pixels => _pixels;

    public int Width { get; private set; }

    public int Height { get; private set; }

    public uint Captured { get; private set; }

    /// <summary>A new generation: nothing is known until its size comes.</summary>
    public void Begin() => _sized = false;

    public void Paint(ReadOnlySpan<byte> frame)
    {
        var reader = new FrameReader(frame);
        Captured = reader.U32();
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
                default: throw new MalformedScreenException($"There is no command {command}.");
            }
        }

        if (!reader.IsAtEnd) throw new MalformedScreenException("Something follows the end of a frame.");
    }

    private void Size(ref FrameReader reader)
    {
        (Width, Height) = (reader.U16(), reader.U16());
        if (Width == 0 || Height == 0) throw new MalformedScreenException("A picture is empty.");
        _pixels = new uint[Width * Height];
        _colours.Clear();
        _sized = true;
    }

    private void Colours(ref FrameReader reader)
    {
        var count = reader.U8();
        if (count == 0 || _colours.Count + count > 256) throw new MalformedScreenException("The colour table does not take that many.");
        for (var i = 0; i < count; i++) _colours.Add(reader.Colour());
    }

    private void Indexed(ref FrameReader reader)
    {
        var (x, y, width, height) = Box(ref reader);
        var numbers = reader.Bytes(width * height);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] >= _colours.Count) throw new MalformedScreenException("There is no such colour.");
            _pixels[((y + (i / width)) * Width) + x + (i % width)] = _colours[numbers[i]];
        }
    }

    private void Rgb(ref FrameReader reader)
    {
        var (x, y, width, height) = Box(ref reader);
        var red = reader.Bytes(width * height);
        var green = reader.Bytes(width * height);
        var blue = reader.Bytes(width * height);
        for (var i = 0; i < red.Length; i++)
            _pixels[((y + (i / width)) * Width) + x + (i % width)] = (uint)((red[i] << 16) | (green[i] << 8) | blue[i]);
    }

    private void Solid(ref FrameReader reader)
    {
        var (x, y, width, height) = Box(ref reader);
        var colour = reader.Colour();
        for (var row = y; row < y + height; row++) _pixels.AsSpan((row * Width) + x, width).Fill(colour);
    }

    private void Copy(ref FrameReader reader)
    {
        var (x, y, width, height) = Box(ref reader);
        var (fromX, fromY) = (reader.U16(), reader.U16());
        if (fromX + width > Width || fromY + height > Height) throw new MalformedScreenException("A copy comes from outside.");
        var buffer = new uint[width * height];
        for (var row = 0; row < height; row++) _pixels.AsSpan(((fromY + row) * Width) + fromX, width).CopyTo(buffer.AsSpan(row * width));
        for (var row = 0; row < height; row++) buffer.AsSpan(row * width, width).CopyTo(_pixels.AsSpan(((y + row) * Width) + x));
    }

    private (int X, int Y, int Width, int Height) Box(ref FrameReader reader)
    {
        var (x, y, width, height) = (reader.U16(), reader.U16(), reader.U16(), reader.U16());
        if (width == 0 || height == 0 || x + width > Width || y + height > Height) throw new MalformedScreenException("A rectangle lies outside.");
        return (x, y, width, height);
    }

    private ref struct FrameReader(ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> _rest = rest;

        public readonly bool IsAtEnd => _rest.IsEmpty;

        public byte U8() => Bytes(1)[0];

        public int U16() => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2));

        public uint U32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

        public uint Colour()
        {
            var bytes = Bytes(3);
            return (uint)((bytes[0] << 16) | (bytes[1] << 8) | bytes[2]);
        }

        public ReadOnlySpan<byte> Bytes(int count)
        {
            if (count > _rest.Length) throw new MalformedScreenException("A frame ends too early.");
            var bytes = _rest[..count];
            _rest = _rest[count..];
            return bytes;
        }
    }
}
