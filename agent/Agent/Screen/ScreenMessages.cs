using System.Buffers.Binary;
using System.Text;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen;

/// <summary>A console's word on the screen channel: a frame painted, or (null frame) the wish for a new generation.</summary>
internal readonly record struct ScreenAnswer(ushort Generation, uint? Frame)
{
    public static bool TryRead(ReadOnlySpan<byte> payload, out ScreenAnswer answer)
    {
        answer = default;
        if (payload is [2]) return true;
        if (payload is not [1, ..] || payload.Length != 15) return false;
        answer = new ScreenAnswer(BinaryPrimitives.ReadUInt16LittleEndian(payload[1..]), BinaryPrimitives.ReadUInt32LittleEndian(payload[3..]));
        return true;
    }
}

/// <summary>A frame in slices.</summary>
internal static class Slices
{
    public const int HeaderSize = 7;

    /// <summary>With its header; short, so that a key never waits long behind one.</summary>
    public const int Most = 16 * 1024;

    /// <param name="into">Given each slice with its header; valid during the call.</param>
    public static void Cut(ushort generation, uint frame, ReadOnlySpan<byte> bytes, Action<ReadOnlySpan<byte>> into)
    {
        Span<byte> slice = stackalloc byte[Most];
        BinaryPrimitives.WriteUInt16LittleEndian(slice, generation);
        BinaryPrimitives.WriteUInt32LittleEndian(slice[2..], frame);
        for (var at = 0; at < bytes.Length; at += Most - HeaderSize)
        {
            var part = bytes.Slice(at, Math.Min(Most - HeaderSize, bytes.Length - at));
            slice[6] = (byte)((at == 0 ? 1 : 0) | (at + part.Length == bytes.Length ? 2 : 0));
            part.CopyTo(slice[HeaderSize..]);
            into(slice[..(HeaderSize + part.Length)]);
        }
    }
}

/// <summary>Control stream 1: which monitors there are.</summary>
internal static class MonitorsMessage
{
    public static byte[] Write(IReadOnlyList<MonitorInfo> monitors)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write((byte)1);
        writer.Write((byte)monitors.Count);
        foreach (var monitor in monitors)
        {
            writer.Write(monitor.Id);
            writer.Write((short)monitor.X);
            writer.Write((short)monitor.Y);
            writer.Write((ushort)monitor.Width);
            writer.Write((ushort)monitor.Height);
            var name = Encoding.UTF8.GetBytes(monitor.Name);
            writer.Write((ushort)name.Length);
            writer.Write(name);
        }

        return bytes.ToArray();
    }
}
