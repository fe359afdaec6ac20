using System.Net.Sockets;
using System.Text;

namespace RemoteAssist.Support.Desktop;

/// <summary>A program that has copied a text and gives it to those who ask, until it is disposed.</summary>
public sealed class XCopier : IDisposable
{
    private const uint AtomType = 4;
    private const int Piece = 10_000;

    private readonly XSelectionWire _wire;
    private readonly Dictionary<uint, byte[]> _has = [];
    private readonly uint _targets;
    private readonly uint _incremental;
    private readonly bool _inPieces;
    private readonly Thread _thread;
    private byte[] _rest = [];
    private (uint Window, uint Property, uint Type) _transfer;
    private int _asked;

    /// <param name="targets">What it says that it has, each with its bytes: "UTF8_STRING", "STRING", "image/png".</param>
    /// <param name="inPieces">It hands all over piece by piece.</param>
    public XCopier(int display, IReadOnlyDictionary<string, byte[]> targets, bool inPieces = false)
    {
        _wire = new XSelectionWire(display);
        (_targets, _incremental, _inPieces) = (_wire.Atom("TARGETS"), _wire.Atom("INCR"), inPieces);
        foreach (var (name, bytes) in targets) _has[_wire.Atom(name)] = bytes;
        _wire.Own();
        _thread = new Thread(Serve) { IsBackground = true };
        _thread.Start();
    }

    public XCopier(int display, string text, bool inPieces = false)
        : this(display, new Dictionary<string, byte[]> { ["UTF8_STRING"] = Encoding.UTF8.GetBytes(text) }, inPieces) { }

    /// <summary>How often anybody wanted anything of it.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public void Dispose()
    {
        _wire.Dispose();
        _thread.Join();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                var happened = _wire.ReadNext();
                if ((happened[0] & 0x7f) == 30) Answer(happened);
                else if ((happened[0] & 0x7f) == 28 && happened[16] == 1) GoOn(XSelectionWire.U32(happened, 4), XSelectionWire.U32(happened, 8));
            }
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException)
        {
            return;
        }
    }

    private void Answer(byte[] request)
    {
        Interlocked.Increment(ref _asked);
        var (time, window, target, property) = (
            XSelectionWire.U32(request, 4), XSelectionWire.U32(request, 12), XSelectionWire.U32(request, 20), XSelectionWire.U32(request, 24));
        if (target == _targets) _wire.PutWords(window, property, AtomType, [_targets, .. _has.Keys]);
        else if (!_has.TryGetValue(target, out var bytes)) property = 0;
        else if (!_inPieces) _wire.Put(window, property, target, bytes);
        else
        {
            (_rest, _transfer) = (bytes, (window, property, target));
            _wire.Watch(window);
            _wire.PutWords(window, property, _incremental, (uint)bytes.Length);
        }

        _wire.Tell(window, target, property, time);
    }

    private void GoOn(uint window, uint property)
    {
        if ((window, property) != (_transfer.Window, _transfer.Property)) return;
        var piece = _rest[..Math.Min(Piece, _rest.Length)];
        _rest = _rest[piece.Length..];
        _wire.Put(window, property, _transfer.Type, piece);
        if (piece.Length == 0) _transfer = default;
    }
}
