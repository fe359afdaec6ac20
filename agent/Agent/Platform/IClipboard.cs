namespace RemoteAssist.Agent.Platform;

/// <summary>The customer's clipboard. What was in it before it was opened is never read.</summary>
public interface IClipboard : IDisposable
{
    /// <summary>While false nothing is read of what is copied.</summary>
    bool IsWatched { get; set; }

    /// <summary>
    /// Another program has copied something. Null: no text, or one that its program keeps from those who watch. Comes on any thread, and never
    /// for what <see cref="PutAsync"/> put there.
    /// </summary>
    event Action<string?>? Copied;

    /// <summary>Puts a text there, with line feeds as line ends, which the system's programs get as they know them. It goes with the clipboard.</summary>
    /// <returns>True once who pastes gets it.</returns>
    Task<bool> PutAsync(string text);
}
