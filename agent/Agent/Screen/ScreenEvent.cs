namespace RemoteAssist.Agent.Screen;

internal enum ScreenEventKind : byte { Answered, Arrived, Away, Gone, Lost, LineBroke }

/// <summary>Something that happened to the screen's channel.</summary>
/// <param name="At">When an answer came, in microseconds.</param>
internal readonly record struct ScreenEvent(
    ScreenEventKind Kind, ushort Party = 0, byte Monitor = 0, ScreenAnswer Answer = default, long At = 0);
