using BenchmarkDotNet.Attributes;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Coding;
using RemoteAssist.Agent.Screen.Photos;
using RemoteAssist.Support.Jpeg;

namespace RemoteAssist.Benchmarks.Codec;

/// <summary>What is measured; the names are the cases'. Public and not sealed, as BenchmarkDotNet wants it.</summary>
public class PictureWork : IDisposable
{
    public const string Turbo = "Turbo";
    private const int Pages = 6;
    private const int Scrolled = 54;

    private readonly List<Box> _boxes = [];
    private readonly PictureCompare _compare = new();
    private readonly MoveSearch _moves = new();
    private readonly ColourTable _colours = new();
    private readonly PictureEncoder _encoder = new();
    private readonly JpegEncoder _jpeg = new();
    private readonly ScreenImage[] _pages = new ScreenImage[Pages];
    private readonly List<Box> _dirty = [];
    private readonly Damage _everywhere = new();
    private uint[] _scrolled = [];
    private uint[] _photograph = [];
    private byte[] _numbers = [];
    private byte[] _bytes = [];
    private BrotliLine? _line;
    private TurboJpeg? _turbo;
    private int _turn;

    /// <summary>Of every picture, pixels.</summary>
    public static (int Width, int Height) Size { get; set; } = (1920, 1080);

    private static Box Whole => new(0, 0, Size.Width, Size.Height);

    [GlobalSetup]
    public void SetUp()
    {
        for (var i = 0; i < Pages; i++)
        {
            _pages[i] = new ScreenImage();
            _pages[i].Resize(Size.Width, Size.Height);
            TextPages.Page(Size.Width, Size.Height, i).CopyTo(_pages[i].Pixels, 0);
        }

        _everywhere.AddEverywhere();
        var first = _pages[0].Pixels;
        _scrolled = [.. first.AsSpan(Scrolled * Size.Width), .. _pages[1].Pixels.AsSpan(0, Scrolled * Size.Width)];
        _compare.Compare(_scrolled, first, Size.Width, Size.Height, _everywhere, _dirty);
        _photograph = TextPages.Photograph(Size.Width, Size.Height);
        _numbers = new byte[first.Length];
        for (var i = 0; i < first.Length; i++) _numbers[i] = (byte)_colours.Add(first[i]);
        _line = new BrotliLine(PictureEncoder.Quality, new GrowingBytes());
        _turbo = new TurboJpeg();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _encoder.Dispose();
        _line?.Dispose();
        _turbo?.Dispose();
    }

    /// <summary>Two captures that differ in most places.</summary>
    [Benchmark]
    public int Compare()
    {
        _boxes.Clear();
        _compare.Compare(_pages[0].Pixels, _pages[1].Pixels, Size.Width, Size.Height, _everywhere, _boxes);
        return _boxes.Count;
    }

    /// <summary>Two captures that are equal.</summary>
    [Benchmark]
    public int Equal()
    {
        _boxes.Clear();
        _compare.Compare(_pages[0].Pixels, _pages[0].Pixels, Size.Width, Size.Height, _everywhere, _boxes);
        return _boxes.Count;
    }

    [Benchmark]
    public bool Move() => _moves.TryFind(_scrolled, _pages[0].Pixels, Size.Width, _dirty, out _);

    /// <summary>A page of text that has nothing in common with the one before but its letters, the coder included.</summary>
    [Benchmark]
    public int Page()
    {
        _turn++;
        return _encoder.Encode(_pages[_turn % Pages], _everywhere, new FrameRequest(_turn * 33, int.MaxValue / 2, null, LineIsFree: false, ExactOnly: true)).Bytes.Length;
    }

    /// <summary>A page's pixels as colour numbers.</summary>
    [Benchmark]
    public int Colours()
    {
        var pixels = _pages[0].Pixels;
        var (last, number) = (~pixels[0], 0);
        for (var i = 0; i < pixels.Length; i++)
        {
            if (pixels[i] != last) (last, number) = (pixels[i], _colours.Find(pixels[i]));
            _numbers[i] = (byte)number;
        }

        return number;
    }

    /// <summary>The coder alone, on a page's colour numbers.</summary>
    [Benchmark]
    public int Brotli()
    {
        _line!.Begin();
        _line.Add(_numbers);
        return _line.End([]).Length;
    }

    [Benchmark]
    public bool PhotoLook() => PhotoTest.IsPhoto(_photograph, Size.Width, Whole);

    [Benchmark]
    public int Jpeg75() => _jpeg.Encode(_photograph, Size.Width, Whole, 75, halved: true, ref _bytes, 0);

    [Benchmark]
    public int Jpeg75Turbo() => _turbo!.Encode(_photograph, Size.Width, Size.Width, Size.Height, 75, halved: true).Length;

    [Benchmark]
    public int Jpeg92() => _jpeg.Encode(_photograph, Size.Width, Whole, 92, halved: false, ref _bytes, 0);

    [Benchmark]
    public int Jpeg92Turbo() => _turbo!.Encode(_photograph, Size.Width, Size.Width, Size.Height, 92, halved: false).Length;
}
