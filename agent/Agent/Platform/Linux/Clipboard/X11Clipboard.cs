using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Clipboard;

/// <summary>
/// The CLIPBOARD selection: XFixes tells when a program owns it anew, and while the technician's text is there this program owns it. On a
/// connection of its own, whose thread does all but taking ownership.
/// </summary>
internal sealed class X11Clipboard : IClipboard
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly XDisplay _display;
    private readonly nuint _window;
    private readonly int _ownerEvent;
    private readonly SelectionAtoms _atoms;
    private readonly SelectionReader _reader;
    private readonly SelectionServer _server;
    private readonly List<XEvent> _heard = [];
    private readonly XPump _pump;
    private TaskCompletionSource<bool>? _taking;
    private volatile bool _isWatched;

    private X11Clipboard(XDisplay display, nuint window, SelectionAtoms atoms, int ownerEvent)
    {
        (_display, _window, _atoms, _ownerEvent) = (display, window, atoms, ownerEvent);
        _reader = new SelectionReader(display, window, atoms);
        _server = new SelectionServer(display, atoms);
        _pump = new XPump(display, Hear, WorkOff, 0);
    }

    public bool IsWatched
    {
        get => _isWatched;
        set => _isWatched = value;
    }

    public event Action<string?>? Copied;

    /// <param name="display">Belongs to the clipboard from now on.</param>
    /// <returns>Null: the server does not tell of owners, or there is no library to ask it with.</returns>
    public static X11Clipboard? TryOpen(XDisplay display)
    {
        try
        {
            if (XFixes.XFixesQueryExtension(display.Handle, out var ownerEvent, out _) != 0)
            {
                var window = XSelections.XCreateSimpleWindow(display.Handle, display.Root, -1, -1, 1, 1, 0, 0, 0);
                var atoms = new SelectionAtoms(display.Handle);
                _ = XEvents.XSelectInput(display.Handle, window, XSelections.PropertyChange);
                XSelections.XFixesSelectSelectionInput(display.Handle, window, atoms.Clipboard, XSelections.OwnerNotify);
                if (display.Settle()) return new X11Clipboard(display, window, atoms, ownerEvent);
            }
        }
        catch (DllNotFoundException)
        {
            // Without the library nobody tells of owners.
            display.Dispose();
            return null;
        }

        display.Dispose();
        return null;
    }

    public async Task<bool> PutAsync(string text)
    {
        var taking = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_display.Gate)
        {
            if (_display.IsGone) return false;
            _taking = taking;
            _server.Offer(text);
            _ = XSelections.XSetSelectionOwner(_display.Handle, _atoms.Clipboard, _window, XSelections.CurrentTime);
            _ = Xlib.XFlush(_display.Handle);
        }

        _pump.Wake();
        try
        {
            return await taking.Task.WaitAsync(Patience, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public void Dispose() => _pump.Dispose();

    private bool Hear(in XEvent happened)
    {
        _heard.Add(happened);
        return true;
    }

    private void WorkOff()
    {
        do
        {
            var heard = _heard.ToArray();
            _heard.Clear();
            foreach (var happened in heard) Handle(happened);
            _ = XErrors.Take(_display.Handle);
        }
        // What comes along with an answer does not wake the pump.
        while (XEvents.Take(_display, Hear));
    }

    private void Handle(XEvent happened)
    {
        string? text = null;
        var isKnown = false;
        lock (_display.Gate)
        {
            if (_display.IsGone) return;
            if (happened.Type == _ownerEvent) Owned(XEventHead.As<XSelectionOwnerEvent>(ref happened));
            else if (happened.Type == XSelectionRequest.Number) _server.Answer(XEventHead.As<XSelectionRequest>(ref happened));
            else if (happened.Type == XSelectionAnswer.Number) isKnown = _reader.Answered(XEventHead.As<XSelectionAnswer>(ref happened), out text);
            else if (happened.Type == XPropertyEvent.Number) isKnown = Changed(XEventHead.As<XPropertyEvent>(ref happened), out text);
            _ = Xlib.XFlush(_display.Handle);
        }

        if (isKnown && _isWatched) Copied?.Invoke(text);
    }

    private void Owned(in XSelectionOwnerEvent now)
    {
        if (now.Selection != _atoms.Clipboard) return;
        _reader.Forget();
        if (now.Owner == _window)
        {
            _server.OwnedSince = now.OwnedSince;
            _taking?.TrySetResult(true);
            _taking = null;
            return;
        }

        if (_taking is null) _server.Forget();
        if (now.Owner != 0 && _isWatched) _reader.Ask(now.Time);
    }

    private bool Changed(in XPropertyEvent change, out string? text)
    {
        text = null;
        if (change.Window == _window) return change.Property == _atoms.Letterbox && change.IsDeleted == 0 && _reader.Continues(out text);
        if (change.IsDeleted != 0) _server.Taken(change.Window, change.Property);
        return false;
    }
}
