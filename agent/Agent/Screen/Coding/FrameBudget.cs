using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>How much more goes into a frame. The first region goes in whatever it costs.</summary>
internal sealed class FrameBudget(FrameCoder coder)
{
    /// <summary>Pixels that are refined at one go, so that changes never wait long.</summary>
    private const int MostRefined = 256 * 1024;

    private int _bytes;
    private int _pixels;
    private bool _isEmpty;

    public int Left => _bytes - coder.Spent;

    public int PixelsLeft => _pixels;

    public bool IsSpent => !_isEmpty && (Left <= 0 || _pixels <= 0);

    public void Begin(int bytes) => (_bytes, _pixels, _isEmpty) = (bytes, int.MaxValue, true);

    /// <summary>For refinement.</summary>
    public void BoundPixels() => _pixels = MostRefined;

    /// <summary>A region went in: when the guesses may have used the rest up, they are made sure of.</summary>
    public void Added(int pixels = 0)
    {
        _isEmpty = false;
        _pixels -= pixels;
        if (coder.Waiting > 256 && coder.Waiting >= Left / 2) coder.Flush();
    }

    /// <returns>The box's upper part of about so many pixels, at least a row of tiles, which ends where tiles end.</returns>
    public static Box Upper(Box box, int pixels)
    {
        var rows = Math.Max(TileStates.TileHeight, pixels / box.Width);
        if (rows >= box.Height) return box;
        var bottom = (box.Y + rows) / TileStates.TileHeight * TileStates.TileHeight;
        return box with { Height = bottom - box.Y };
    }

    /// <returns>The box's left part of about so many pixels, at least up to the next tile, which ends where tiles end.</returns>
    public static Box Leftmost(Box box, int pixels)
    {
        var columns = Math.Max(TileStates.TileWidth, pixels / box.Height);
        if (columns >= box.Width) return box;
        var right = (box.X + columns) / TileStates.TileWidth * TileStates.TileWidth;
        return box with { Width = right - box.X };
    }

    public static Box Below(Box box, Box part) => box with { Y = part.Bottom, Height = box.Bottom - part.Bottom };

    public static Box Beside(Box box, Box part) => box with { X = part.Right, Width = box.Right - part.Right };
}
