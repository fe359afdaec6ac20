using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Tests.Clipboard;

/// <summary>A clipboard whose other programs are the test.</summary>
internal sealed class FakeClipboard : IClipboard
{
    private readonly List<string> _put = [];

    public bool IsWatched { get; set; }

    public bool Refuses { get; set; }

    public bool IsDisposed { get; private set; }

    /// <summary>A program of the customer's takes over whatever is put there and copies it anew, as clipboard managers do.</summary>
    public bool HasManager { get; set; }

    public IReadOnlyList<string> WasPut
    {
        get
        {
            lock (_put) return [.. _put];
        }
    }

    public event Action<string?>? Copied;

    public void Copy(string? text) => Copied?.Invoke(text);

    public Task<bool> PutAsync(string text)
    {
        if (Refuses) return Task.FromResult(false);
        lock (_put) _put.Add(text);
        if (HasManager) Copied?.Invoke(text);
        return Task.FromResult(true);
    }

    public void Dispose() => IsDisposed = true;
}
