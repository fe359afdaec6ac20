namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>
/// A bell that the X server rings as well: who sleeps here waits for the connection itself, so that no other thread has to listen and wake it.
/// </summary>
/// <param name="display">Asked for its events already. Belongs to its user, who captures with it.</param>
/// <param name="listens">Whether an event would be news. While it is not, events stay with the connection.</param>
/// <param name="hear">Takes what the server said; called by the thread that sleeps.</param>
internal sealed unsafe class XBell(XDisplay display, Func<bool> listens, Action hear) : IBell, IDisposable
{
    private readonly int _file = FileCalls.OpenEvent(0, FileCalls.CloseOnExec);
    private int _rung;
    private int _sleeps;

    public void Ring()
    {
        if (Interlocked.Exchange(ref _rung, 1) != 0 || Volatile.Read(ref _sleeps) == 0) return;
        var one = 1L;
        _ = FileCalls.Write(_file, (byte*)&one, sizeof(long));
    }

    public void Wait(long microseconds)
    {
        var isOpen = listens();
        // What came along with an answer is in Xlib's queue already, where the file does not tell of it.
        if (isOpen && XEvents.HasQueued(display))
        {
            hear();
            return;
        }

        var files = stackalloc PollEntry[2];
        files[0] = new PollEntry { File = _file, Events = FileCalls.Readable };
        files[1] = new PollEntry { File = isOpen ? XEvents.XConnectionNumber(display.Handle) : -1, Events = FileCalls.Readable };
        Interlocked.Exchange(ref _sleeps, 1);
        var span = new TimeSpec { Seconds = (nint)(microseconds / 1_000_000), Nanoseconds = (nint)(microseconds % 1_000_000 * 1000) };
        if (Volatile.Read(ref _rung) == 0) _ = FileCalls.Poll(files, 2, microseconds == long.MaxValue ? null : &span, null);
        Interlocked.Exchange(ref _sleeps, 0);
        if (files[0].Happened != 0) Empty();
        Interlocked.Exchange(ref _rung, 0);
        if (files[1].Happened != 0) hear();
    }

    public void Dispose() => _ = FileCalls.Close(_file);

    private void Empty()
    {
        var count = 0L;
        _ = FileCalls.Read(_file, (byte*)&count, sizeof(long));
    }
}
