using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>
/// Turns captures into frames of one generation: what differs from the shadow (what the other end shows) goes through one Brotli stream.
/// After the first frame of a generation a frame holds changes only. All viewers share it.
/// </summary>
internal sealed class PictureEncoder(int quality = PictureEncoder.Quality) : IDisposable
{
    /// <summary>Among the coder's quick ones, which look back over the whole window all the same.</summary>
    public const int Quality = 3;

    private readonly PictureCompare _compare = new();
    private readonly ColourTable _colours = new();
    private readonly FrameWriter _writer = new();
    private readonly ScreenImage _shadow = new();
    private BrotliLine? _line;

    public byte Generation { get; private set; } = (byte)Random.Shared.Next(byte.MaxValue);

    /// <summary>The number of the last frame, from 1 in each generation, and on with 0 after 65535.</summary>
    public ushort Frame { get; private set; }

    /// <summary>Forgets what the other end shows: the next frame begins a new generation.</summary>
    public void Restart()
    {
        _line?.Dispose();
        _line = null;
    }

    /// <param name="damage">Where the image may have changed since the last call; what was not sent then is remembered here.</param>
    public EncodedFrame Encode(ScreenImage image, Damage damage, FrameRequest request)
    {
        var resized = image.Width != _shadow.Width || image.Height != _shadow.Height;
        var fresh = _line is null;
        if (fresh || resized)
        {
            _shadow.Resize(image.Width, image.Height);
            Array.Clear(_shadow.Pixels);
            _colours.Clear();
        }

        var boxes = _compare.Compare(image.Pixels, _shadow.Pixels, image.Width, image.Height);
        if ((damage.IsEmpty || boxes.Count == 0) && !fresh && !resized) return default;
        if (fresh) Begin();
        _writer.Begin((ushort)request.Now, fresh);
        if (fresh || resized) _writer.Size(image.Width, image.Height);
        var encoder = new BoxEncoder(_colours, _writer);
        foreach (var box in boxes)
        {
            encoder.Encode(image.Pixels, image.Width, box);
            Copy(image, box);
        }

        _writer.End();
        Frame++;
        return new EncodedFrame(_line!.Compress(_writer.Written, _writer.SideData.Written), fresh, HasSideData: _writer.SideData.Length > 0);
    }

    public void Dispose() => Restart();

    private void Begin()
    {
        _line = new BrotliLine(quality);
        Generation++;
        Frame = 0;
    }

    private void Copy(ScreenImage image, Box box)
    {
        for (var y = box.Y; y < box.Bottom; y++)
        {
            var start = (y * image.Width) + box.X;
            image.Pixels.AsSpan(start, box.Width).CopyTo(_shadow.Pixels.AsSpan(start));
        }
    }
}
