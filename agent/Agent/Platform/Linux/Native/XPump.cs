namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>Waits for the events of one connection on a thread of its own, which sleeps until the server says something.</summary>
internal sealed unsafe class XPump : IDisposable
{
    private readonly XDisplay _display;
    private readonly XEventHearer _hear;
    private readonly Action _heard;
    private readonly int _rest;
    private readonly int _stop;
    private readonly Thread _thread;
    private volatile bool _running = true;

    /// <param name="display">Asked for its events already; belongs to the pump from now on.</param>
    /// <param name="hear">Says of an event whether it matters.</param>
    /// <param name="heard">Comes after events that mattered, once for all that came together, and when the server is lost.</param>
    /// <param name="rest">Milliseconds; what comes within this time after the last event is taken together.</param>
    public XPump(XDisplay display, XEventHearer hear, Action heard, int rest)
    {
        (_display, _hear, _heard, _rest) = (display, hear, heard, rest);
        _stop = FileCalls.OpenEvent(0, FileCalls.CloseOnExec);
        _thread = new Thread(Run) { IsBackground = true, Name = "X events" };
        _thread.Start();
    }

    /// <summary>False once the server is lost.</summary>
    public bool IsRunning => _running;

    public void Dispose()
    {
        var one = 1L;
        _ = FileCalls.Write(_stop, (byte*)&one, sizeof(long));
        if (Thread.CurrentThread != _thread) _thread.Join();
        _ = FileCalls.Close(_stop);
        _display.Dispose();
    }

    private void Run()
    {
        var files = stackalloc PollEntry[2];
        files[0] = new PollEntry { File = XEvents.XConnectionNumber(_display.Handle), Events = FileCalls.Readable };
        files[1] = new PollEntry { File = _stop, Events = FileCalls.Readable };
        while (true)
        {
            // What came along with an answer is in Xlib's queue already, where the file does not tell of it.
            if (XEvents.Take(_display, _hear)) _heard();
            if (_display.IsGone) break;
            _ = FileCalls.Poll(files + 1, 1, _rest);
            if (files[1].Happened == 0) _ = FileCalls.Poll(files, 2, -1);
            if (files[1].Happened != 0) return;
        }

        _running = false;
        _heard();
    }
}
