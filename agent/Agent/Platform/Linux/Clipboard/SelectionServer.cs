using System.Text;
using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Clipboard;

/// <summary>Gives the technician's text to the programs that paste, long ones piece by piece. Its user holds the display's gate.</summary>
internal sealed unsafe class SelectionServer(XDisplay display, SelectionAtoms atoms)
{
    private const int Piece = 64 * 1024;
    private const int MostTransfers = 8;

    private readonly List<Transfer> _transfers = [];
    private byte[] _text = [];

    /// <summary>When it became ours, by the server's clock.</summary>
    public nuint OwnedSince { get; set; }

    public void Offer(string text) => _text = Encoding.UTF8.GetBytes(text);

    public void Forget() => _text = [];

    public void Answer(in XSelectionRequest request)
    {
        // Old programs leave the property to us.
        var property = request.Property != 0 ? request.Property : request.Target;
        var happened = default(XEvent);
        ref var answer = ref XEventHead.As<XSelectionAnswer>(ref happened);
        answer.Head.Type = XSelectionAnswer.Number;
        (answer.Requestor, answer.Selection, answer.Target, answer.Time) = (request.Requestor, request.Selection, request.Target, request.Time);
        answer.Property = Give(request, property) ? property : 0;
        _ = XSelections.XSendEvent(display.Handle, request.Requestor, 0, 0, &happened);
    }

    /// <summary>A program has taken the last piece out of its property.</summary>
    public void Taken(nuint requestor, nuint property)
    {
        if (_transfers.Find(one => one.Requestor == requestor && one.Property == property) is not { } transfer) return;
        var piece = transfer.Rest[..Math.Min(Piece, transfer.Rest.Length)];
        Put(requestor, property, transfer.Type, piece.Span);
        transfer.Rest = transfer.Rest[piece.Length..];
        // An empty piece is the end.
        if (piece.IsEmpty) _transfers.Remove(transfer);
    }

    private bool Give(in XSelectionRequest request, nuint property)
    {
        var target = request.Target;
        if (request.Selection != atoms.Clipboard) return false;
        if (target == atoms.Targets) PutWords(request.Requestor, property, XSelections.Atom, [atoms.Targets, atoms.Timestamp, .. TextTargets()]);
        else if (target == atoms.Timestamp) PutWords(request.Requestor, property, XSelections.Integer, [OwnedSince]);
        else if (!TextTargets().Contains(target)) return false;
        else if (target == XSelections.String) GiveText(request.Requestor, property, target, Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(_text)));
        else GiveText(request.Requestor, property, target == atoms.Text ? atoms.Utf8 : target, _text);
        return true;
    }

    private nuint[] TextTargets() => [atoms.Utf8, atoms.PlainUtf8, atoms.Text, XSelections.String];

    private void GiveText(nuint requestor, nuint property, nuint type, byte[] text)
    {
        if (text.Length <= Piece)
        {
            Put(requestor, property, type, text);
            return;
        }

        if (_transfers.Count == MostTransfers) _transfers.RemoveAt(0);
        _transfers.RemoveAll(one => one.Requestor == requestor && one.Property == property);
        _transfers.Add(new Transfer(requestor, property, type) { Rest = text });
        _ = XEvents.XSelectInput(display.Handle, requestor, XSelections.PropertyChange);
        PutWords(requestor, property, atoms.Incremental, [(nuint)text.Length]);
    }

    private void Put(nuint requestor, nuint property, nuint type, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
            _ = XSelections.XChangeProperty(display.Handle, requestor, property, type, 8, XSelections.Replace, first, bytes.Length);
    }

    private void PutWords(nuint requestor, nuint property, nuint type, ReadOnlySpan<nuint> words)
    {
        fixed (nuint* first = words)
            _ = XSelections.XChangeProperty(display.Handle, requestor, property, type, 32, XSelections.Replace, first, words.Length);
    }

    private sealed class Transfer(nuint requestor, nuint property, nuint type)
    {
        public nuint Requestor => requestor;

        public nuint Property => property;

        public nuint Type => type;

        public ReadOnlyMemory<byte> Rest { get; set; }
    }
}
