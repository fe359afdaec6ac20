using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;

namespace RemoteAssist.Support.Desktop;

/// <summary>One connection to an X display, by the X11 protocol itself.</summary>
internal sealed class XWire : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private uint _next;

    public XWire(int display)
    {
        _socket.Connect(new UnixDomainSocketEndPoint(string.Create(CultureInfo.InvariantCulture, $"/tmp/.X11-unix/X{display}")));
        _socket.Send([(byte)'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        var head = Read(8);
        if (head[0] != 1) throw new IOException("The X server refused.");
        var about = Read(BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(6)) * 4);
        _next = BinaryPrimitives.ReadUInt32LittleEndian(about.AsSpan(4));
        var vendor = (BinaryPrimitives.ReadUInt16LittleEndian(about.AsSpan(16)) + 3) & ~3;
        Root = BinaryPrimitives.ReadUInt32LittleEndian(about.AsSpan(32 + vendor + (about[21] * 8)));
    }

    public uint Root { get; }

    /// <summary>A number for a new window or another thing of this connection's.</summary>
    public uint NewNumber() => _next++;

    public void Send(byte request, byte detail, params ReadOnlySpan<uint> words) => SendWith(request, detail, words, default);

    /// <param name="rest">What follows the words, filled up to four bytes.</param>
    public void SendWith(byte request, byte detail, ReadOnlySpan<uint> words, ReadOnlySpan<byte> rest)
    {
        var message = new byte[4 + (words.Length * 4) + ((rest.Length + 3) & ~3)];
        (message[0], message[1]) = (request, detail);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(2), (ushort)(message.Length / 4));
        for (var i = 0; i < words.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan((i + 1) * 4), words[i]);
        rest.CopyTo(message.AsSpan(4 + (words.Length * 4)));
        _socket.Send(message);
    }

    /// <summary>The next answer with all that belongs to it, event or error.</summary>
    public byte[] ReadAnswer()
    {
        var head = Read(32);
        return head[0] == 1 ? [.. head, .. Read((int)BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)) * 4)] : head;
    }

    public byte[] Read(int count)
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

    public void Dispose()
    {
        if (_socket.Connected) _socket.Shutdown(SocketShutdown.Both);
        _socket.Dispose();
    }
}
