using System.Runtime.Versioning;
using RemoteAssist.Agent.Platform.Windows.Native;

namespace RemoteAssist.Agent.Platform.Windows.Screen;

/// <summary>
/// One output's duplication and a texture of its size that the processor can read. A frame's changed places are copied there on the
/// graphics card, and from there into our memory only when they are captured.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe class DesktopDuplication : IDuplication
{
    private readonly Damage _news = new();
    private nint _device;
    private nint _context;
    private nint _duplication;
    private nint _readable;
    private nint _frame;
    private byte[] _metadata = new byte[4096];
    private uint _metadataSize;
    private bool _isFirst = true;

    private DesktopDuplication(nint device, nint context, nint duplication, nint readable, int width, int height)
        => (_device, _context, _duplication, _readable, Width, Height) = (device, context, duplication, readable, width, height);

    public int Width { get; }

    public int Height { get; }

    /// <summary>On success the three belong to it and are zero afterwards.</summary>
    public static Opened Open(ref nint device, ref nint context, ref nint duplication)
    {
        NativeDuplication about;
        DxgiCalls.DescribeDuplication(duplication, &about);
        if (about.Format != DxgiCalls.FormatBgra) return new Opened(null, $"its pixels have format {about.Format}");
        if (about.Rotation is not (DxgiCalls.RotationUnspecified or DxgiCalls.RotationIdentity)) return new Opened(null, "it is rotated");
        var texture = new NativeTexture
        {
            Width = (uint)about.Width,
            Height = (uint)about.Height,
            Levels = 1,
            Slices = 1,
            Format = DxgiCalls.FormatBgra,
            Samples = 1,
            Usage = Direct3DCalls.UsageStaging,
            ProcessorAccess = Direct3DCalls.ProcessorReads,
        };
        nint readable = 0;
        var result = Direct3DCalls.CreateTexture(device, &texture, &readable);
        if (result < 0) return DesktopDuplications.Refused("CreateTexture2D", result);
        var opened = new DesktopDuplication(device, context, duplication, readable, about.Width, about.Height);
        (device, context, duplication) = (0, 0, 0);
        return new Opened(opened);
    }

    public FrameNews Await(int milliseconds)
    {
        NativeFrame about;
        nint resource = 0;
        var result = DxgiCalls.Acquire(_duplication, (uint)milliseconds, &about, &resource);
        if (result == DxgiCalls.WaitTimeout) return FrameNews.None;
        if (result < 0) return FrameNews.Lost;
        if (about.Presented != 0 && resource != 0)
        {
            _frame = Com.Query(resource, Direct3DCalls.Texture2D);
            _metadataSize = about.MetadataSize;
        }

        Com.Release(ref resource);
        if (_frame != 0) return FrameNews.Frame;
        return DxgiCalls.ReleaseFrame(_duplication) < 0 ? FrameNews.Lost : FrameNews.None;
    }

    public bool Take(Damage damage)
    {
        _news.Clear();
        if (_isFirst) _news.AddEverywhere();
        else ReadNews();
        _isFirst = false;
        if (_news.Everywhere) CopyFrame(new Box(0, 0, Width, Height));
        else
            for (var i = 0; i < _news.Boxes.Count; i++) CopyFrame(_news.Boxes[i]);
        damage.Add(_news);
        Com.Release(ref _frame);
        return DxgiCalls.ReleaseFrame(_duplication) >= 0;
    }

    public bool Copy(Damage places, ScreenImage into)
    {
        NativeMapping mapping;
        if (Direct3DCalls.Map(_context, _readable, &mapping) < 0) return false;
        if (places.Everywhere) CopyRows(mapping, new Box(0, 0, Width, Height), into);
        else
            for (var i = 0; i < places.Boxes.Count; i++) CopyRows(mapping, places.Boxes[i], into);
        Direct3DCalls.Unmap(_context, _readable);
        return true;
    }

    public void Dispose()
    {
        Com.Release(ref _frame);
        Com.Release(ref _duplication);
        Com.Release(ref _readable);
        Com.Release(ref _context);
        Com.Release(ref _device);
    }

    private void ReadNews()
    {
        if (_metadataSize > _metadata.Length) _metadata = new byte[_metadataSize];
        fixed (byte* metadata = _metadata)
        {
            uint moved = 0, drawn = 0;
            if (DxgiCalls.Moves(_duplication, (uint)_metadata.Length, (NativeMove*)metadata, &moved) < 0
                || moved > _metadata.Length
                || DxgiCalls.DirtyRects(_duplication, (uint)_metadata.Length - moved, (NativeRect*)(metadata + moved), &drawn) < 0
                || drawn > _metadata.Length - moved)
            {
                _news.AddEverywhere();
                return;
            }

            FrameDamage.Add(
                new ReadOnlySpan<NativeMove>(metadata, (int)moved / sizeof(NativeMove)),
                new ReadOnlySpan<NativeRect>(metadata + moved, (int)drawn / sizeof(NativeRect)), Width, Height, _news);
        }
    }

    private void CopyFrame(Box box)
    {
        var part = new NativeVolume
        {
            Left = (uint)box.X,
            Top = (uint)box.Y,
            Right = (uint)box.Right,
            Bottom = (uint)box.Bottom,
            Back = 1,
        };
        Direct3DCalls.Copy(_context, _readable, (uint)box.X, (uint)box.Y, _frame, &part);
    }

    private static void CopyRows(in NativeMapping mapping, Box box, ScreenImage into)
    {
        for (var y = box.Y; y < box.Bottom; y++)
        {
            var row = new ReadOnlySpan<uint>(mapping.Bytes + (long)y * mapping.RowPitch, into.Width).Slice(box.X, box.Width);
            PixelMask.Copy(row, into.Pixels.AsSpan(y * into.Width + box.X, box.Width));
        }
    }
}
