using System.Runtime.InteropServices;
using RemoteAssist.Agent.Screen;

namespace RemoteAssist.Agent.Tests.Screen;

public sealed class PixelRunsTests
{
    [Fact]
    public void Equal_pixels_are_said_once()
    {
        uint[] pixels = [0x01010101, 0x02020202, 0x09090909, 0x09090909, 0x09090909];
        var bytes = new byte[PixelRuns.Most(pixels.Length)];
        var length = PixelRuns.Write(pixels, bytes);
        bytes[..length].ShouldBe(new byte[] { 1, 1, 1, 1, 1, 2, 2, 2, 2, 129, 9, 9, 9, 9 });
    }

    [Fact]
    public void Runs_of_any_length_are_what_they_were_and_never_longer_than_said()
    {
        var random = new Random(127);
        for (var round = 0; round < 300; round++)
        {
            var pixels = new uint[random.Next(1, 2000)];
            for (var at = 0; at < pixels.Length;)
            {
                var run = random.Next(4) == 0 ? random.Next(1, 400) : 1;
                pixels.AsSpan(at, Math.Min(run, pixels.Length - at)).Fill((uint)random.Next());
                at += run;
            }

            var bytes = new byte[PixelRuns.Most(pixels.Length)];
            Read(bytes.AsSpan(0, PixelRuns.Write(pixels, bytes))).ShouldBe(pixels);
        }
    }

    private static List<uint> Read(ReadOnlySpan<byte> runs)
    {
        var pixels = new List<uint>();
        while (!runs.IsEmpty)
        {
            var head = runs[0];
            var given = MemoryMarshal.Cast<byte, uint>(runs.Slice(1, (head < 128 ? head + 1 : 1) * 4));
            if (head < 128) pixels.AddRange(given);
            else pixels.AddRange(Enumerable.Repeat(given[0], head - 126));
            runs = runs[(1 + (given.Length * 4))..];
        }

        return pixels;
    }
}
