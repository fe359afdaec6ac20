using System.Runtime.InteropServices;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Photos;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>
/// Turns captures into frames of one generation: what differs from the shadow (what the other end shows) goes through one Brotli stream, what
/// moved as a copy, photographs as JPEG that gets exact when they rest. After the first frame of a generation a frame holds changes only.
/// A frame keeps to the bytes it may have; what does not fit stays dirty, and the newest state of it goes out with a later one. All viewers
/// share it. Warm, it allocates nothing.
/// </summary>
internal sealed class PictureEncoder : IDisposable
{
    /// <summary>Among the coder's quick ones, which look back over the whole window all the same.</summary>
    public const int Quality = 3;

    private const int MostMoves = 6;

    /// <summary>What moves in fewer pixels costs little as it is.</summary>
    private const int LeastFilm = 64 * 64;

    private readonly PictureCompare _compare = new();
    private readonly MoveSearch _moves = new();
    private readonly TileStates _tiles = new();
    private readonly ScreenImage _shadow = new();
    private readonly Damage _pending = new();
    private readonly List<Box> _boxes = [];
    private readonly Bands _bands = new();
    private readonly ThinOrder _thin = new();
    private readonly FrameCoder _coder = new();
    private readonly FrameBudget _budget;
    private readonly Refinement _refinement;
    private readonly int _quality;

    public PictureEncoder(int quality = Quality)
    {
        _quality = quality;
        _budget = new FrameBudget(_coder);
        _refinement = new Refinement(_tiles);
    }

    public byte Generation { get; private set; } = (byte)Random.Shared.Next(byte.MaxValue);

    /// <summary>The number of the last frame, from 1 in each generation, and on with 0 after 65535.</summary>
    public ushort Frame { get; private set; }

    /// <summary>Forgets what the other end shows: the next frame begins a new generation.</summary>
    public void Restart() => _coder.Close();

    /// <summary>The same, and names the new generation.</summary>
    public void Restart(byte generation)
    {
        Restart();
        Generation = (byte)(generation - 1);
    }

    /// <param name="damage">Where the image may have changed since the last call; what was not sent then is remembered here.</param>
    public EncodedFrame Encode(ScreenImage image, Damage damage, FrameRequest request)
    {
        var fresh = !_coder.IsOpen;
        var resized = image.Width != _shadow.Width || image.Height != _shadow.Height;
        if (fresh || resized) Blank(image);
        _pending.Add(damage);
        _boxes.Clear();
        var goesOn = !fresh && !resized && FollowMove(image, request);
        if (!_pending.IsEmpty) Compare(image);
        foreach (var box in CollectionsMarshal.AsSpan(_boxes)) _tiles.Changed(box, request.Now);
        if (_boxes.Count == 0 && !fresh && !resized && !goesOn)
        {
            _pending.Clear();
            return Refine(image, request);
        }

        if (!goesOn) Begin(request, fresh);
        if (fresh || resized) _coder.Writer.Size(image.Width, image.Height);
        else FindMoves(image);
        SendChanges(image, request);
        return End(fresh, isRefinement: false, request, image);
    }

    public void Dispose() => _coder.Dispose();

    private void Blank(ScreenImage image)
    {
        _shadow.Resize(image.Width, image.Height);
        Array.Clear(_shadow.Pixels);
        _tiles.Resize(image.Width, image.Height);
        _coder.Colours.Clear();
        _pending.AddEverywhere();
    }

    private void Compare(ScreenImage image)
        => _compare.Compare(image.Pixels, _shadow.Pixels, image.Width, image.Height, _pending, _boxes);

    private void Begin(FrameRequest request, bool fresh)
    {
        if (fresh)
        {
            _coder.Open(_quality);
            Generation++;
            Frame = 0;
        }

        _coder.Begin((ushort)request.Now, fresh);
        _budget.Begin(request.Bytes);
        Frame++;
    }

    private EncodedFrame End(bool begins, bool isRefinement, FrameRequest request, ScreenImage image)
    {
        var bytes = _coder.End(out var hasSideData);
        long? due = null;
        if (_pending.IsEmpty) _ = _refinement.Choose(request.Now, request.ExactOnly, image.Width, image.Height, out due);
        else due = _tiles.Lossy > 0 ? request.Now : null;
        return new EncodedFrame(bytes, begins, isRefinement, hasSideData, !_pending.IsEmpty, due);
    }

    /// <summary>What goes on moving is most of what there is: it is taken out first, and only the rest is compared.</summary>
    private bool FollowMove(ScreenImage image, FrameRequest request)
    {
        if (_pending.Everywhere) return false;
        for (var i = 0; i < _pending.Boxes.Count; i++) _boxes.Add(_pending.Boxes[i]);
        var goesOn = _moves.TryRepeat(image.Pixels, Shadow(image), image.Width, _boxes, out var move);
        if (goesOn)
        {
            Begin(request, fresh: false);
            _tiles.Changed(move.To, request.Now);
            Move(image, move);
        }

        _boxes.Clear();
        return goesOn;
    }

    private void FindMoves(ScreenImage image)
    {
        for (var i = 0; i < MostMoves; i++)
        {
            if (!_moves.TryFind(image.Pixels, Shadow(image), image.Width, _boxes, out var move)) return;
            Move(image, move);
            Compare(image);
            if (_boxes.Count == 0) return;
        }
    }

    /// <summary>A copy changes the shadow as it will change what the other end shows; what lies outside may still differ and becomes pending.</summary>
    private void Move(ScreenImage image, (Box To, int Dx, int Dy) move)
    {
        _coder.Writer.Copy(move.To, move.Dx, move.Dy);
        PixelCopy.Apply(_shadow.Pixels, image.Width, move.To, move.Dx, move.Dy);
        _tiles.Copied(move.To, move.Dx, move.Dy);
        _pending.Clear();
        foreach (var box in CollectionsMarshal.AsSpan(_boxes)) _pending.AddOutside(box, move.To);
    }

    private ReadOnlySpan<uint> Shadow(ScreenImage image) => _shadow.Pixels.AsSpan(0, image.Width * image.Height);

    /// <summary>What lies near the input first, then the rest, photographs last; what is left becomes pending.</summary>
    private void SendChanges(ScreenImage image, FrameRequest request)
    {
        _pending.Clear();
        Priority.Order(_boxes, request.Touched);
        var isFilm = !request.ExactOnly && TakeFilm(image, request.Now);
        if (request.Bytes < ThinOrder.Most) _thin.Cut(_boxes, request.Touched);
        else _bands.Cut(_boxes, image.Width, image.Height);
        foreach (var box in CollectionsMarshal.AsSpan(_boxes)) Send(image, box, request.ExactOnly);
        var photos = _coder.Regions.Photos;
        var area = 0;
        foreach (var box in CollectionsMarshal.AsSpan(photos)) area += box.Area;
        if (area == 0) return;
        var jpeg = _coder.Photos.Choose(area, isFilm ? _budget.Left : Math.Max(_budget.Left, request.StillBytes));
        foreach (var box in CollectionsMarshal.AsSpan(photos)) SendPhoto(image, box, jpeg);
        photos.Clear();
    }

    /// <summary>A region that changes again and again and may be film is one photograph, its smooth and flat parts included.</summary>
    private bool TakeFilm(ScreenImage image, long now)
    {
        var (film, area) = (default(Box), 0);
        foreach (var box in CollectionsMarshal.AsSpan(_boxes))
        {
            if (!_tiles.IsMoving(box, now)) continue;
            film = area == 0 ? box : film.With(box);
            area += box.Area;
        }

        if (area < LeastFilm || area < film.Area / 2 || !PhotoTest.IsFilm(image.Pixels, image.Width, film)) return false;
        var left = 0;
        for (var i = 0; i < _boxes.Count; i++)
            if (film.With(_boxes[i]) != film) _boxes[left++] = _boxes[i];
        _boxes.RemoveRange(left, _boxes.Count - left);
        Shade(image, film);
        _coder.Regions.Photos.Add(film);
        return true;
    }

    private void Send(ScreenImage image, Box box, bool exactOnly)
    {
        while (box.Height > 0)
        {
            var strip = FrameBudget.Upper(box, _coder.PixelsIn(_budget.Left / 2));
            box = FrameBudget.Below(box, strip);
            while (strip.Width > 0)
            {
                if (_budget.IsSpent)
                {
                    _pending.Add(strip);
                    if (box.Height > 0) _pending.Add(box);
                    return;
                }

                var part = FrameBudget.Leftmost(strip, _coder.PixelsIn(_budget.Left / 2));
                _coder.Regions.Encode(image.Pixels, image.Width, part, exactOnly);
                Shade(image, part);
                _tiles.Sent(part, Likeness.Exact);
                _budget.Added();
                strip = FrameBudget.Beside(strip, part);
            }
        }
    }

    private void SendPhoto(ScreenImage image, Box box, int jpeg)
    {
        while (box.Height > 0)
        {
            if (_budget.IsSpent)
            {
                Unshade(box);
                _pending.Add(box);
                return;
            }

            var part = FrameBudget.Upper(box, _coder.Photos.PixelsIn(_budget.Left, jpeg));
            _coder.Photos.Write(image.Pixels, image.Width, part, jpeg, halved: true);
            _tiles.Sent(part, PhotoWriter.LikenessOf(jpeg));
            _budget.Added();
            box = FrameBudget.Below(box, part);
        }
    }

    private EncodedFrame Refine(ScreenImage image, FrameRequest request)
    {
        var aim = _refinement.Choose(request.Now, request.ExactOnly, image.Width, image.Height, out var due);
        if (aim is null || !request.LineIsFree) return new EncodedFrame(default, Due: due);
        Begin(request, fresh: false);
        _budget.BoundPixels();
        foreach (var box in CollectionsMarshal.AsSpan(_refinement.Boxes)) Improve(image, box, aim.Value);
        return End(begins: false, isRefinement: true, request, image);
    }

    private void Improve(ScreenImage image, Box box, Likeness aim)
    {
        while (box.Height > 0 && !_budget.IsSpent)
        {
            var strip = FrameBudget.Upper(box, PixelsLeft(aim));
            for (var rest = strip; rest.Width > 0 && !_budget.IsSpent;)
            {
                var part = FrameBudget.Leftmost(rest, PixelsLeft(aim));
                if (aim == Likeness.Exact) _coder.Exact.Write(image.Pixels, image.Width, part);
                else _coder.Photos.Write(image.Pixels, image.Width, part, PhotoWriter.Fine, halved: false);
                _tiles.Sent(part, aim);
                _budget.Added(part.Area);
                rest = FrameBudget.Beside(rest, part);
            }

            box = FrameBudget.Below(box, strip);
        }
    }

    private int PixelsLeft(Likeness aim)
        => Math.Min(_budget.PixelsLeft, aim == Likeness.Exact ? _coder.Exact.PixelsIn(_budget.Left) : _coder.Photos.PixelsIn(_budget.Left, PhotoWriter.Fine));

    private void Shade(ScreenImage image, Box box)
    {
        for (var y = box.Y; y < box.Bottom; y++)
        {
            var start = (y * image.Width) + box.X;
            image.Pixels.AsSpan(start, box.Width).CopyTo(_shadow.Pixels.AsSpan(start));
        }
    }

    /// <summary>What was taken for sent was not: no pixel of a screen has these bits, so that the next compare finds them all.</summary>
    private void Unshade(Box box)
    {
        for (var y = box.Y; y < box.Bottom; y++) _shadow.Pixels.AsSpan((y * _shadow.Width) + box.X, box.Width).Fill(uint.MaxValue);
    }
}
