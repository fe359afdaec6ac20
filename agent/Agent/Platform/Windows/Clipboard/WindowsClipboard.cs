using System.Collections.Concurrent;
using System.Runtime.Versioning;
using RemoteAssist.Agent.Platform.Windows.Native;

namespace RemoteAssist.Agent.Platform.Windows.Clipboard;

/// <summary>
/// Listens to the clipboard by a window that nobody sees, on a thread of its own. What is put there is kept out of the clipboard's history and
/// cloud, and goes with the session.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsClipboard : IClipboard
{
    private const nint MessagesOnly = -3;
    private const uint Wake = 0x8000;

    /// <summary>A program that has copied and hangs holds up who reads what it copied.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentQueue<Action> _posted = new();
    private readonly ManualResetEvent _stop = new(false);
    private readonly ManualResetEvent _ready = new(false);
    private readonly Thread _thread;
    private readonly uint _keepOut = ClipboardCalls.RegisterClipboardFormat("ExcludeClipboardContentFromMonitorProcessing");
    private readonly uint _ignore = ClipboardCalls.RegisterClipboardFormat("Clipboard Viewer Ignore");
    private volatile bool _isWatched;
    private nint _window;

    public WindowsClipboard()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "Clipboard" };
        _thread.Start();
        _ready.WaitOne();
    }

    public bool IsWatched
    {
        get => _isWatched;
        set => _isWatched = value;
    }

    public event Action<string?>? Copied;

    public async Task<bool> PutAsync(string text)
    {
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_window == 0 || _stop.WaitOne(0)) return false;
        _posted.Enqueue(() => done.SetResult(Put(text)));
        WindowCalls.PostMessage(_window, Wake, 0, 0);
        return await Task.WhenAny(done.Task, Task.Delay(Patience, TimeProvider.System)) == done.Task && await done.Task;
    }

    public void Dispose()
    {
        _stop.Set();
        if (_window != 0) WindowCalls.PostMessage(_window, Wake, 0, 0);
        if (!_thread.Join(Patience)) return;
        _stop.Dispose();
        _ready.Dispose();
    }

    private unsafe void Run()
    {
        // A window of a class that is there anyway: what is posted to it is taken here, before it gets it.
        _window = DialogCalls.CreateWindow(0, "STATIC", "", 0, 0, 0, 0, 0, MessagesOnly, 0, DialogCalls.GetModuleHandle(0), 0);
        if (_window != 0) ClipboardCalls.AddClipboardFormatListener(_window);
        _ready.Set();
        NativeMessage message;
        while (_window != 0 && !_stop.WaitOne(0) && WindowCalls.GetMessage(&message, 0, 0, 0) > 0)
        {
            if (message.Message == ClipboardCalls.Updated) Changed();
            else if (message.Message == Wake) WorkOff();
            else WindowCalls.DispatchMessage(&message);
        }

        WorkOff();
        if (_window == 0) return;
        if (ClipboardCalls.GetClipboardOwner() == _window) Clear();
        DialogCalls.DestroyWindow(_window);
    }

    private void WorkOff()
    {
        while (_posted.TryDequeue(out var action)) action();
    }

    private void Changed()
    {
        if (!_isWatched || ClipboardCalls.GetClipboardOwner() == _window) return;
        Copied?.Invoke(IsSecret() || !ClipboardCalls.IsClipboardFormatAvailable(ClipboardCalls.UnicodeText) ? null : Read());
    }

    /// <summary>Password managers mark what they copy.</summary>
    private bool IsSecret() => ClipboardCalls.IsClipboardFormatAvailable(_keepOut) || ClipboardCalls.IsClipboardFormatAvailable(_ignore);

    private string? Read()
    {
        if (!SystemClipboard.TryOpen(_window, _stop)) return null;
        var text = SystemClipboard.ReadText();
        ClipboardCalls.CloseClipboard();
        return text;
    }

    private bool Put(string text)
    {
        if (!SystemClipboard.TryOpen(_window, _stop)) return false;
        var isThere = ClipboardCalls.EmptyClipboard()
            && SystemClipboard.Put(ClipboardCalls.UnicodeText, ClipboardText.ToWindows(text)) && SystemClipboard.Put(_keepOut, "\0");
        ClipboardCalls.CloseClipboard();
        return isThere;
    }

    private void Clear()
    {
        if (!ClipboardCalls.OpenClipboard(_window)) return;
        ClipboardCalls.EmptyClipboard();
        ClipboardCalls.CloseClipboard();
    }
}
