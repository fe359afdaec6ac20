namespace RemoteAssist.Agent.Platform.Windows.Screen;

internal enum FrameNews
{
    /// <summary>Nothing came, or only the pointer moved.</summary>
    None,

    /// <summary>A frame is there, to be taken.</summary>
    Frame,

    /// <summary>This duplication brings nothing more.</summary>
    Lost,
}

/// <summary>One monitor's picture as the system composes it. <see cref="Await"/> and the rest may run at once, the rest not with itself.</summary>
internal interface IDuplication : IDisposable
{
    int Width { get; }

    int Height { get; }

    /// <summary>Waits for the next frame; to be called again only after the one before was taken.</summary>
    FrameNews Await(int milliseconds);

    /// <summary>Keeps what is new in the frame and gives the frame back.</summary>
    /// <param name="damage">Where it differs from the frame before is added here.</param>
    /// <returns>False: lost.</returns>
    bool Take(Damage damage);

    /// <summary>Copies those places of what was last taken; the picture has the right size already.</summary>
    /// <returns>False: lost.</returns>
    bool Copy(Damage places, ScreenImage into);
}

/// <summary>Opens the duplication of a monitor.</summary>
internal interface IDuplications
{
    /// <param name="device">As Windows calls the monitor: <c>\\.\DISPLAY1</c>.</param>
    Opened Open(string device);
}

/// <param name="Duplication">Null: not now.</param>
/// <param name="Why">Why not, for the log.</param>
/// <param name="ForGood">It will not be different later.</param>
internal readonly record struct Opened(IDuplication? Duplication, string Why = "", bool ForGood = false);
