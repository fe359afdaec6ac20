namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>What one generation is written with, and what the frame in hand has cost so far.</summary>
internal sealed class FrameCoder : IDisposable
{
    private const double Doubt = 0.06;

    private readonly GrowingBytes _packed = new();
    private BrotliLine? _line;
    private double _ratio = 0.15;
    private int _flushedAt;

    public FrameCoder()
    {
        Writer = new FrameWriter();
        Regions = new RegionEncoder(Colours, Writer);
        Photos = new PhotoWriter(Writer);
        Exact = new ExactWriter(Writer);
    }

    public bool IsOpen => _line is not null;

    public ColourTable Colours { get; } = new();

    public FrameWriter Writer { get; }

    public RegionEncoder Regions { get; }

    public PhotoWriter Photos { get; }

    public ExactWriter Exact { get; }

    /// <summary>Bytes of the frame in hand, about: what is not packed yet is guessed.</summary>
    public int Spent => _line!.Length + Writer.SideData.Length + Waiting;

    /// <summary>About how many bytes the commands will take that are not packed yet.</summary>
    public int Waiting => (int)(Writer.Written.Length * _ratio);

    /// <summary>About how many pixels of text go into so many bytes; on the safe side, for what moved before may be new next.</summary>
    public int PixelsIn(int bytes) => (int)Math.Min(int.MaxValue, bytes / Math.Max(_ratio, Doubt));

    public void Open(int quality) => _line = new BrotliLine(quality, _packed);

    public void Close()
    {
        _line?.Dispose();
        _line = null;
    }

    public void Begin(ushort captured, bool first)
    {
        _line!.Begin();
        _flushedAt = 0;
        Writer.Begin(captured, first);
    }

    /// <summary>Packs what was written, so that its cost is known.</summary>
    public void Flush()
    {
        var written = Writer.Written.Length;
        _line!.Add(Writer.Written);
        Writer.Continue();
        // Small frames are mostly headers.
        if (written > 1024) _ratio = (_ratio + ((_line.Length - _flushedAt) / (double)written)) / 2;
        _flushedAt = _line.Length;
    }

    /// <returns>The frame; valid until the next begins.</returns>
    public ReadOnlyMemory<byte> End(out bool hasSideData)
    {
        Writer.End();
        Flush();
        hasSideData = Writer.SideData.Length > 0;
        return _line!.End(Writer.SideData.Written);
    }

    public void Dispose() => Close();
}
