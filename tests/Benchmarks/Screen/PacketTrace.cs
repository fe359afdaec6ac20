using System.Diagnostics;
using System.Globalization;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Support.Screen;

namespace RemoteAssist.Benchmarks.Screen;

/// <summary>
/// What a viewer was sent, a line for each packet that is not of the screen and for each frame: milliseconds since the first, bytes with
/// their packet headers, and of a frame how old it was, how often each command came and how many pixels it painted.
/// </summary>
internal sealed class PacketTrace : IDisposable
{
    private static readonly string[] Names = ["", "size", "colours", "indexed", "rgb", "solid", "copy", "photo", "exact", "forget", "columns"];

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly DecodingViewer _viewer;
    private readonly TextWriter _lines;
    private readonly int[] _commands = new int[Names.Length];
    private readonly long[] _areas = new long[Names.Length];
    private int _bytes;
    private int _slices;

    public PacketTrace(string file, DecodingViewer viewer)
    {
        _viewer = viewer;
        _lines = TextWriter.Synchronized(new StreamWriter(file, append: false));
        (viewer.Received, viewer.Painted) = (Take, Frame);
    }

    /// <summary>Says what begins or ends now.</summary>
    public void Note(string what) => Write($"--- {what}");

    public void Dispose()
    {
        (_viewer.Received, _viewer.Painted) = (null, null);
        _lines.Dispose();
    }

    private void Take(PacketHeader header, int length)
    {
        if (header.Channel != Channel.Screen)
        {
            Write($"{PacketHeader.Size + length,8} {header.Channel}");
            return;
        }

        (_bytes, _slices) = (_bytes + PacketHeader.Size + length, _slices + 1);
    }

    private void Frame(ScreenDecoder decoder)
    {
        var age = (ushort)((Stopwatch.GetTimestamp() * 1000L / Stopwatch.Frequency) - decoder.Captured);
        var text = string.Create(CultureInfo.InvariantCulture, $"{_bytes,8} frame {decoder.Frame} of {_slices} slices, {age} ms old{(decoder.IsRefinement ? ", refinement" : "")}");
        for (var command = 1; command < Names.Length; command++)
        {
            var (count, area) = (decoder.Commands[command] - _commands[command], decoder.Areas[command] - _areas[command]);
            if (count == 0) continue;
            text += string.Create(CultureInfo.InvariantCulture, $"; {Names[command]} {count}×{(area > 0 ? $" {area} px" : "")}");
            (_commands[command], _areas[command]) = (decoder.Commands[command], decoder.Areas[command]);
        }

        Write(text);
        (_bytes, _slices) = (0, 0);
    }

    private void Write(string text)
        => _lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(_start).TotalMilliseconds,9:0} {text}"));
}
