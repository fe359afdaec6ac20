namespace RemoteAssist.Agent.Platform;

/// <param name="Pixels">Width × Height × 4 bytes R, G, B, A, not premultiplied.</param>
public sealed record CursorShape(int Width, int Height, int HotX, int HotY, byte[] Pixels);

/// <param name="Serial">Changes whenever the shape does.</param>
/// <param name="X">Hotspot in pixels of the virtual desktop.</param>
/// <param name="Y">Hotspot in pixels of the virtual desktop.</param>
public readonly record struct CursorState(long Serial, bool Visible, int X, int Y);

/// <summary>Reads the pointer apart from the picture.</summary>
public interface ICursorSource
{
    /// <summary>True: <see cref="Changed"/> comes when the pointer moved or looks different, so asking once a second is enough without it.</summary>
    bool AnnouncesChanges { get; }

    /// <summary>The pointer may have changed since the last <see cref="Read"/>. Comes on any thread, at most about 120 times a second, and must not be held up.</summary>
    event Action? Changed;

    /// <summary>Cheap when nothing was announced.</summary>
    CursorState Read();

    /// <summary>The shape that goes with the last <see cref="Read"/>; null while hidden or unreadable. At most 127×127.</summary>
    CursorShape? Shape();
}
