using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Coding;
using RemoteAssist.Support;
using RemoteAssist.Support.Screen;

namespace RemoteAssist.Agent.Tests.Screen;

/// <summary>Streams that no agent writes: they are refused, and nothing else happens.</summary>
public sealed class HostileStreamTests
{
    private const int Seed = 20;

    /// <summary>Half of them are damaged inside the Brotli stream, where the commands are: those get through to the painter.</summary>
    [Fact]
    public void Damaged_streams_are_refused_and_nothing_else()
    {
        var random = new Random(Seed);
        var (refused, shown) = (0, 0);
        for (var i = LongForm.Choose(4000, 1_000_000); i > 0; i--)
        {
            var slices = random.Next(2) == 0 ? DamagedOutside(random) : DamagedInside(random);
            using var decoder = new ScreenDecoder();
            try
            {
                foreach (var slice in slices) decoder.Receive(slice);
                shown++;
            }
            catch (MalformedScreenException)
            {
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(shown);
        shown.ShouldBeGreaterThan(0);
    }

    private static List<byte[]> DamagedOutside(Random random)
    {
        var slices = Frames(random, (commands, _) => commands);
        var slice = slices[random.Next(slices.Count)];
        for (var hits = random.Next(1, 4); hits > 0; hits--) slice[random.Next(slice.Length)] = (byte)random.Next(256);
        if (random.Next(8) == 0) slices[^1] = slices[^1][..random.Next(slices[^1].Length)];
        if (random.Next(8) == 0) slices.RemoveAt(random.Next(slices.Count));
        return slices;
    }

    private static List<byte[]> DamagedInside(Random random) => Frames(random, (commands, frame) =>
    {
        if (frame < 2) return commands;
        var damaged = commands.ToArray();
        for (var hits = random.Next(1, 4); hits > 0; hits--)
        {
            var at = random.Next(damaged.Length);
            damaged[at] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)(damaged[at] + random.Next(-2, 3));
        }

        return random.Next(6) == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
    });

    private static List<byte[]> Frames(Random random, Func<byte[], int, byte[]> damage)
    {
        using var script = new FrameScript();
        var image = new ScreenImage();
        image.Resize(48, 40);
        image.Noise(random, 0, 0, 48, 40, 4);
        script.Frame(writer =>
        {
            writer.Size(48, 40);
            script.Rgb(image, new Box(0, 0, 48, 40), (PlaneFilter)random.Next(4));
        });
        var table = new ColourTable();
        for (uint i = 0; i < 300; i++) table.Add(i * 977);
        script.Frame(
            writer =>
            {
                writer.Colours(table, 0);
                writer.Solid(Any(random), 0x123456);
                writer.Copy(new Box(8, 8, 20, 20), random.Next(-8, 13), random.Next(-8, 13));
                var box = Any(random);
                if (random.Next(2) == 0) writer.Indexed(box);
                else writer.Columns(box);
                for (var i = 0; i < box.Area; i++) script.Number(random.Next(300));
                script.Exact(image, Any(random), (PlaneFilter)random.Next(4));
                script.Photo(image, Any(random), random.Next(1, 101), random.Next(2) == 0);
                if (random.Next(2) == 0) writer.Forget();
                writer.Solid(Any(random), 0x654321);
            },
            damage: damage);
        return script.Slices;
    }

    private static Box Any(Random random)
    {
        var (x, y) = (random.Next(40), random.Next(32));
        return new Box(x, y, random.Next(1, 49 - x), random.Next(1, 41 - y));
    }
}
