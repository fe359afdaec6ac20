namespace RemoteAssist.Agent.Platform;

/// <summary>A rectangle of pixels, at least 1×1.</summary>
public readonly record struct Box(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    public int Area => Width * Height;

    public Box With(Box other)
    {
        var (x, y) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new Box(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }

    public bool Touches(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}
