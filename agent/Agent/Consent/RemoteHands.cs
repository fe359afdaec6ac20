using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Consent;

/// <summary>
/// When the technician last pressed something on the customer's PC. An answer that comes right after it is not the customer's:
/// nobody accepts a price for somebody else.
/// </summary>
internal sealed class RemoteHands(TimeProvider clock)
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(1);
    private const byte Pointer = 1;
    private const int Buttons = 6;

    private long _last;
    private bool _wasHere;
    private bool _held;

    public bool AreHere => Volatile.Read(ref _wasHere) && clock.GetElapsedTime(Interlocked.Read(ref _last)) < Span;

    /// <summary>Looks at a packet that came in; moving the mouse presses nothing.</summary>
    public void See(byte[] packet)
    {
        if (!PacketHeader.TryRead(packet, out var header) || header.Channel != Channel.Input || packet.Length <= PacketHeader.Size) return;
        var payload = packet.AsSpan(PacketHeader.Size);
        var held = payload[0] == Pointer && payload.Length > Buttons && payload[Buttons] != 0;
        // Letting go of a button is what presses a button on the screen.
        var moves = payload[0] == Pointer && !held && !_held;
        if (payload[0] == Pointer) _held = held;
        if (moves) return;
        Interlocked.Exchange(ref _last, clock.GetTimestamp());
        Volatile.Write(ref _wasHere, true);
    }
}
