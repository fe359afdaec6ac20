using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;

namespace RemoteAssist.Support.Desktop;

/// <summary>Draws on an X display by the X11 protocol itself, so that a test says which pixels change and when. Coordinates are the screen's.</summary>
public sealed class XPainter : IDisposable
{
    private const int Background = 1 << 1;
    private const int OverrideRedirect = 1 << 9;
    private const int Foreground = 1 << 2;
    private const int IncludeInferiors = 1 << 15;
    private const int Place = 3;

    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly uint _root;
    private readonly uint _context;
    private uint _next;

    public XPainter(int display)
    {
        _socket.Connect(new UnixDomainSocketEndPoint(string.Create(CultureInfo.InvariantCulture, $"/tmp/.X11-unix/X{display}")));
        _socket.Send([(byte)'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        var head = Read(8);
        if (head[0] != 1) throw new IOException("The X server refused.");
        var about = Read(BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(6)) * 4);
        _next = BinaryPrimitives.ReadUInt32LittleEndian(about.AsSpan(4));
        var vendor = (BinaryPrimitives.ReadUInt16LittleEndian(about.AsSpan(16)) + 3) & ~3;
        _root = BinaryPrimitives.ReadUInt32LittleEndian(about.AsSpan(32 + vendor + (about[21] * 8)));
        _context = _next++;
        Send(55, 0, _context, _root, IncludeInferiors, 1);
    }

    /// <param name="colour">0xRRGGBB.</param>
    public void Fill(int x, int y, int width, int height, uint colour)
    {
        Send(56, 0, _context, Foreground, colour);
        Send(70, 0, _root, _context, Pair(x, y), Pair(width, height));
    }

    public void Copy(int x, int y, int width, int height, int toX, int toY)
        => Send(62, 0, _root, _root, _context, Pair(x, y), Pair(toX, toY), Pair(width, height));

    /// <returns>The window's number.</returns>
    public uint OpenWindow(int x, int y, int width, int height, uint colour)
    {
        var window = _next++;
        Send(1, 0, window, _root, Pair(x, y), Pair(width, height), 0, 0, Background | OverrideRedirect, colour, 1);
        Send(8, 0, window);
        return window;
    }

    public void MoveWindow(uint window, int x, int y) => Send(12, 0, window, Place, (uint)x, (uint)y);

    public void CloseWindow(uint window) => Send(4, 0, window);

    /// <summary>Puts the pointer somewhere as a program does it, not a hand.</summary>
    public void Warp(int x, int y) => Send(41, 0, 0, _root, 0, 0, Pair(x, y));

    /// <summary>Returns once the server has done everything.</summary>
    /// <exception cref="IOException">It could not do something.</exception>
    public void Settle()
    {
        Send(43, 0);
        while (true)
        {
            var answer = Read(32);
            if (answer[0] == 0) throw new IOException(string.Create(CultureInfo.InvariantCulture, $"X error {answer[1]} of request {answer[10]}."));
            if (answer[0] == 1) return;
        }
    }

    public void Dispose() => _socket.Dispose();

    private static uint Pair(int low, int high) => (ushort)low | ((uint)(ushort)high << 16);

    private void Send(byte request, byte detail, params ReadOnlySpan<uint> words)
    {
        Span<byte> message = stackalloc byte[4 + (words.Length * 4)];
        (message[0], message[1]) = (request, detail);
        BinaryPrimitives.WriteUInt16LittleEndian(message[2..], (ushort)(words.Length + 1));
        for (var i = 0; i < words.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(message[((i + 1) * 4)..], words[i]);
        _socket.Send(message);
    }

    private byte[] Read(int count)
    {
        var bytes = new byte[count];
        for (var have = 0; have < count;)
        {
            var more = _socket.Receive(bytes.AsSpan(have));
            if (more == 0) throw new IOException("The X server is gone.");
            have += more;
        }

        return bytes;
    }
}
