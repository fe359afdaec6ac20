using System.Collections.Concurrent;
using System.Runtime.Versioning;
using RemoteAssist.Agent.Platform.Windows.Native;

namespace RemoteAssist.Agent.Platform.Windows.Ui;

/// <summary>Runs what others post, and the windows' messages, on the thread that calls <see cref="Run"/>.</summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe class UiThread
{
    private const uint Wake = 0;
    private readonly ConcurrentQueue<Action> _posted = new();
    private nint _door;
    private bool _ended;

    /// <summary>From any thread. Kept until <see cref="Run"/>; dropped after it.</summary>
    public void Post(Action action)
    {
        _posted.Enqueue(action);
        if (Volatile.Read(ref _door) is var door and not 0) WindowCalls.PostMessage(door, Wake, 0, 0);
    }

    /// <summary>Returns once <paramref name="work"/> has ended.</summary>
    public void Run(Task work)
    {
        using var door = new Form(new FormLook(Content: 0), "");
        Volatile.Write(ref _door, door.Handle);
        // Posted as the last: by then everything the work wanted to show has been shown.
        work.ContinueWith(_ => Post(() => _ended = true), TaskScheduler.Default);
        while (!_ended)
        {
            while (_posted.TryDequeue(out var action)) action();
            NativeMessage message;
            if (_ended || WindowCalls.GetMessage(&message, 0, 0, 0) <= 0) break;
            if (Form.Takes(&message)) continue;
            WindowCalls.TranslateMessage(&message);
            WindowCalls.DispatchMessage(&message);
        }

        Volatile.Write(ref _door, 0);
    }
}
