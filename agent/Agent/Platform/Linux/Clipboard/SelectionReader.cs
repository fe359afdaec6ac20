using System.Buffers;
using System.Text;
using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Clipboard;

/// <summary>Asks the program that owns the clipboard what it has, and for its text. Its user holds the display's gate.</summary>
internal sealed unsafe class SelectionReader(XDisplay display, nuint window, SelectionAtoms atoms)
{
    /// <summary>More than any text that is passed on.</summary>
    private const int MostBytes = 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _pieces = new();
    private Step _step;
    private nuint _time;
    private bool _isLatin;

    private enum Step { Rests, AsksTargets, AsksText, TakesPieces }

    /// <summary>Begins anew with the owner that there is now.</summary>
    public void Ask(nuint time)
    {
        (_step, _time) = (Step.AsksTargets, time);
        Convert(atoms.Targets);
    }

    /// <summary>What an owner from before still says does not count.</summary>
    public void Forget()
    {
        _step = Step.Rests;
        _pieces.Clear();
    }

    /// <returns>True: it is known now what was copied; null is no text, or one that is not to be told.</returns>
    public bool Answered(in XSelectionAnswer answer, out string? text)
    {
        text = null;
        var isOurs = answer.Selection == atoms.Clipboard && (answer.Time == _time || answer.Time == XSelections.CurrentTime);
        if (!isOurs || _step is not (Step.AsksTargets or Step.AsksText)) return false;
        if (answer.Property == 0) return End();
        return _step == Step.AsksTargets ? AskText() : TakeText(out text);
    }

    /// <summary>The owner has put the next piece there.</summary>
    public bool Continues(out string? text)
    {
        text = null;
        if (_step != Step.TakesPieces) return false;
        if (!TryTake(out var type, out var bytes) || type == atoms.Incremental) return End();
        if (bytes.Length == 0) return Finish(out text);
        _pieces.Write(bytes);
        return _pieces.WrittenCount > MostBytes && End();
    }

    private bool AskText()
    {
        if (!TryTakeAtoms(out var targets) || targets.Contains(atoms.Secret)) return End();
        foreach (var target in (ReadOnlySpan<nuint>)[atoms.Utf8, atoms.PlainUtf8, XSelections.String])
        {
            if (!targets.Contains(target)) continue;
            (_step, _isLatin) = (Step.AsksText, target == XSelections.String);
            Convert(target);
            return false;
        }

        return End();
    }

    private bool TakeText(out string? text)
    {
        text = null;
        _pieces.Clear();
        if (!TryTake(out var type, out var bytes)) return End();
        if (type == atoms.Incremental)
        {
            // Taking it out has told the owner to begin.
            _step = Step.TakesPieces;
            return false;
        }

        _pieces.Write(bytes);
        return Finish(out text);
    }

    private bool Finish(out string? text)
    {
        text = (_isLatin ? Encoding.Latin1 : Encoding.UTF8).GetString(_pieces.WrittenSpan);
        return End();
    }

    private bool End()
    {
        Forget();
        return true;
    }

    private void Convert(nuint target) => _ = XSelections.XConvertSelection(display.Handle, atoms.Clipboard, target, atoms.Letterbox, window, _time);

    private bool TryTakeAtoms(out nuint[] taken)
    {
        taken = [];
        if (!TryRead(out _, out var format, out var items, out var data)) return false;
        if (format == 32) taken = new ReadOnlySpan<nuint>(data, items).ToArray();
        _ = Xlib.XFree(data);
        return format == 32;
    }

    private bool TryTake(out nuint type, out byte[] bytes)
    {
        bytes = [];
        if (!TryRead(out type, out var format, out var items, out var data)) return false;
        if (format == 8) bytes = new ReadOnlySpan<byte>(data, items).ToArray();
        _ = Xlib.XFree(data);
        return format == 8 || type == atoms.Incremental;
    }

    /// <summary>Takes all out of the letterbox; false: there is nothing, or too much.</summary>
    private bool TryRead(out nuint type, out int format, out int items, out byte* data)
    {
        var read = XSelections.XGetWindowProperty(
            display.Handle, window, atoms.Letterbox, 0, MostBytes / 4, 1, XSelections.AnyType, out type, out format, out var count, out var after, out data);
        items = (int)count;
        if (read == 0 && type != 0 && after == 0) return true;
        if (read == 0) _ = Xlib.XFree(data);
        _ = XSelections.XDeleteProperty(display.Handle, window, atoms.Letterbox);
        return false;
    }
}
