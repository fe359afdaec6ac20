namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>Waits for the events of one connection on a thread of its own, which sleeps until the server says something.</summary>
internal sealed unsafe class XPump : IDisposable
{
    private readonly XDisplay _display;
    private readonly XEventHearer _hear;
    private readonly Action _heard;
    private readonly int _rest;
    private readonly int _bell;
    private readonly Thread _thread;
    private volatile bool _running = true;
    private volatile bool _isOver;

    /// <param name="display">Asked for its events already; belongs to the pump from now on.</param>
    /// <param name="hear">Says of an event whether it matters.</param>
    /// <param name="heard">Comes after events that mattered, once for all that came together, and when the server is lost.</param>
    /// <param name="rest">Milliseconds; what comes within this time after the last event is taken together.</param>
    public XPump(XDisplay display, XEventHearer hear, Action heard, int rest)
    {
        (_display, _hear, _heard, _rest) = (display, hear, heard, rest);
        _bell = FileCalls.OpenEvent(0, FileCalls.CloseOnExec);
        _thread = new Thread(Run) { IsBackground = true, Name = "X events" };
        _thread.Start();
    }

    /// <summary>False once the server is lost.</summary>
    public bool IsRunning => _running;

    /// <summary>For who has called Xlib with the pump's display: even sending takes in what the server has said, where the file does not tell of it.</summary>
    public void Wake()
    {
        var one = 1L;
        _ = FileCalls.Write(_bell, (byte*)&one, sizeof(long));
    }

    public void Dispose()
    {
        _isOver = true;
        Wake();
        if (Thread.CurrentThread != _thread) _thread.Join();
        _ = FileCalls.Close(_bell);
        _display.Dispose();
    }

    private void Run()
    {
        var files = stackalloc PollEntry[2];
        files[0] = new PollEntry { File = XEvents.XConnectionNumber(_display.Handle), Events = FileCalls.Readable };
        files[1] = new PollEntry { File = _bell, Events = FileCalls.Readable };
        while (true)
        {
            // What came along with an answer is in Xlib's queue already, where the file does not tell of it.
            if (XEvents.Take(_display, _hear)) _heard();
            if (_display.IsGone) break;
            _ = FileCalls.Poll(files + 1, 1, _rest);
            if (files[1].Happened == 0) _ = FileCalls.Poll(files, 2, -1);
            if (_isOver) return;
            if (files[1].Happened != 0) Empty();
        }

        _running = false;
        _heard();
    }

    private void Empty()
    {
        var count = 0L;
        _ = FileCalls.Read(_bell, (byte*)&count, sizeof(long));
    }
}
