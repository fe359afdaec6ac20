using System.Text;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen;

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
