using RemoteAssist.Support.Desktop;

namespace RemoteAssist.Benchmarks.Screen;

/// <summary>Figures since the start of a sharing; differences of two are those of what lay between.</summary>
/// <param name="Bytes">On the sharing side's socket, on their way to the viewer.</param>
/// <param name="ViewerBytes">On the viewer's socket, where that is another one.</param>
/// <param name="Refinement">Of the bytes those that only improved what was shown already.</param>
/// <param name="Frames">That reached the viewer.</param>
/// <param name="CpuSeconds">Of the sharing process, all its threads.</param>
internal sealed record ShareCounts(long Bytes, long ViewerBytes, long Refinement, long Frames, double CpuSeconds);

/// <summary>An X screen that is shared with a viewer which keeps up.</summary>
internal interface ISharing : IAsyncDisposable
{
    XDisplay Screen { get; }

    ShareCounts Counts();

    /// <summary>For who traces what is sent.</summary>
    void Note(string what);

    /// <summary>What the viewer shows now, rows of 0x00RRGGBB, of the screen's size. False: it shows another size.</summary>
    bool TryReadView(Span<uint> into);
}
