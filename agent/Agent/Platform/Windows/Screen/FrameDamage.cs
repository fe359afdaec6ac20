using RemoteAssist.Agent.Platform.Windows.Native;

namespace RemoteAssist.Agent.Platform.Windows.Screen;

/// <summary>What the system says of a frame, as damage: what was drawn, and where something was moved to.</summary>
internal static class FrameDamage
{
    public static void Add(ReadOnlySpan<NativeMove> moves, ReadOnlySpan<NativeRect> drawn, int width, int height, Damage damage)
    {
        if (moves.IsEmpty && drawn.IsEmpty) damage.AddEverywhere();
        foreach (var move in moves) Add(move.To, width, height, damage);
        foreach (var area in drawn) Add(area, width, height, damage);
    }

    private static void Add(in NativeRect area, int width, int height, Damage damage)
    {
        var (left, top) = (Math.Max(area.Left, 0), Math.Max(area.Top, 0));
        var (right, bottom) = (Math.Min(area.Right, width), Math.Min(area.Bottom, height));
        if (left < right && top < bottom) damage.Add(new Box(left, top, right - left, bottom - top));
    }
}
