using System.Runtime.InteropServices;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>What lies near the last input goes out first; what is left keeps its order, from the top down.</summary>
internal static class Priority
{
    private const int Near = 160;

    public static void Order(List<Box> boxes, (int X, int Y)? touched)
    {
        if (touched is not { } at) return;
        var span = CollectionsMarshal.AsSpan(boxes);
        var near = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (DistanceTo(span[i], at) > Near) continue;
            var box = span[i];
            span[near..i].CopyTo(span[(near + 1)..]);
            span[near++] = box;
        }
    }

    private static int DistanceTo(Box box, (int X, int Y) at)
        => Math.Max(Math.Max(box.X - at.X, at.X - box.Right), Math.Max(box.Y - at.Y, at.Y - box.Bottom));
}
