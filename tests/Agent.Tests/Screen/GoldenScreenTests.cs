using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Coding;
using RemoteAssist.Support.Screen;

namespace RemoteAssist.Agent.Tests.Screen;

/// <summary>
/// The pictures that every decoder is held to: NAME.bin is <c>length:u32</c> and a screen packet's payload, repeated; NAME.rgba is
/// <c>width:u32 height:u32</c> and the picture they leave, R G B 255. Missing files are written from the scripts below: what the encoder
/// chooses, and frames written by hand for what it may never choose. JPEG decoders round differently: where the name begins with
/// "photo", each value may be off by 4.
/// </summary>
public sealed class GoldenScreenTests
{
    private delegate void Step(ScreenImage image, Action frame, Action restart);

    private static readonly Dictionary<string, Step> Scripts = new()
    {
        ["solid"] = (image, frame, _) =>
        {
            image.Resize(64, 48);
            image.Fill(0, 0, 64, 48, 0x336699);
            frame();
            image.Fill(10, 5, 30, 20, 0xffffff);
            frame();
        },
        ["text"] = (image, frame, _) =>
        {
            image.Resize(64, 48);
            image.Fill(0, 0, 64, 48, 0xffffff);
            frame();
            for (var line = 0; line < 3; line++)
            {
                image.Noise(new Random(line), 2, line * 14, 60, 12, 3);
                frame();
            }
        },
        ["colours"] = (image, frame, _) =>
        {
            image.Resize(200, 100);
            for (var i = 0; i < 330; i++)
            {
                image.Fill(i % 20 * 10, i / 20 % 10 * 10, 10, 10, (uint)(i * 40503) & 0xffffff);
                if (i % 11 == 0) frame();
            }

            image.Noise(new Random(9), 20, 10, 150, 60, 4096);
            frame();
        },
        ["sizes"] = (image, frame, _) =>
        {
            foreach (var (width, height) in ((int, int)[])[(64, 48), (200, 100), (31, 77)])
            {
                image.Resize(width, height);
                image.Noise(new Random(width), 0, 0, width, height / 2, 16);
                frame();
                image.Fill(3, 3, 20, 20, 0xff0000);
                frame();
            }
        },
        ["generations"] = (image, frame, restart) =>
        {
            image.Resize(64, 48);
            image.Noise(new Random(1), 0, 0, 64, 48, 8);
            frame();
            restart();
            image.Fill(8, 8, 8, 8, 0x00ff00);
            frame();
            image.Noise(new Random(2), 0, 20, 64, 10, 2000);
            frame();
        },
    };

    private static readonly Dictionary<string, Action<FrameScript>> Written = new()
    {
        ["copies"] = script =>
        {
            script.Frame(writer =>
            {
                writer.Size(80, 60);
                for (var i = 0; i < 8; i++) writer.Solid(new Box(i * 10, i * 5, 10, 20), (uint)(i * 0x1f2e3d));
            });
            script.Frame(writer => writer.Copy(new Box(4, 0, 60, 50), 3, 7));
            script.Frame(writer => writer.Copy(new Box(0, 9, 60, 50), 5, -4));
            script.Frame(writer => writer.Copy(new Box(20, 0, 60, 60), -20, 0));
        },
        ["numbers"] = script =>
        {
            var table = new ColourTable();
            script.Frame(writer =>
            {
                writer.Size(72, 70);
                for (uint i = 0; i < ColourTable.Most; i++) table.Add(i * 3769 % 0x1000000);
                writer.Colours(table, 0);
                writer.Indexed(new Box(0, 0, 68, 64));
                for (var i = 0; i < 68 * 64; i++) script.Number(i % ColourTable.Most);
                writer.Columns(new Box(1, 1, 70, 66));
                for (var i = 0; i < 70 * 66; i++) script.Number(i * 7 % ColourTable.Most);
            });
            script.Frame(writer =>
            {
                writer.Forget();
                table.Clear();
                table.Add(0xffcc00);
                table.Add(0x0033aa);
                writer.Colours(table, 0);
                writer.Columns(new Box(10, 10, 20, 9));
                for (var i = 0; i < 180; i++) script.Number(i % 7 / 6);
            });
        },
        ["planes"] = script =>
        {
            var image = new ScreenImage();
            image.Resize(64, 64);
            for (var i = 0; i < 64 * 64; i++) image.Pixels[i] = (uint)((i % 64 * 0x040201) ^ (i / 64 * 0x010305)) & 0xffffff;
            image.Noise(new Random(4), 20, 20, 30, 30, 4096);
            script.Frame(writer =>
            {
                writer.Size(64, 64);
                for (var filter = 0; filter < 4; filter++) script.Rgb(image, new Box(filter % 2 * 32, filter / 2 * 32, 31, 30), (PlaneFilter)filter);
            });
            script.Frame(writer =>
            {
                for (var filter = 0; filter < 4; filter++) script.Exact(image, new Box(filter / 2 * 31, filter % 2 * 31, 33, 32), (PlaneFilter)filter);
            });
        },
        ["photo"] = script =>
        {
            var image = new ScreenImage();
            image.Resize(90, 70);
            image.Photo(new Random(4), 0, 0, 90, 70);
            script.Frame(writer =>
            {
                writer.Size(90, 70);
                script.Photo(image, new Box(0, 0, 45, 70), 92, halved: false);
                script.Photo(image, new Box(45, 0, 45, 70), 80, halved: true);
            });
            script.Frame(writer => script.Photo(image, new Box(33, 21, 17, 9), 35, halved: true));
        },
    };

    public static TheoryData<string> Names() => [.. Scripts.Keys, .. Written.Keys];

    /// <summary>Commands that some golden file must hold.</summary>
    private static readonly Dictionary<string, int[]> Held = new() { ["copies"] = [5, 6], ["numbers"] = [2, 3, 9, 10], ["planes"] = [4, 8], ["photo"] = [7] };

    [Theory]
    [MemberData(nameof(Names))]
    public void The_encoder_and_its_golden_file_leave_the_same_picture(string name)
    {
        var slices = Play(name, out var picture);
        var (bin, rgba) = (PathOf(name + ".bin"), PathOf(name + ".rgba"));
        if (!File.Exists(bin)) File.WriteAllBytes(bin, [.. slices.SelectMany(slice => (byte[])[.. BitConverter.GetBytes(slice.Length), .. slice])]);
        if (!File.Exists(rgba)) File.WriteAllBytes(rgba, picture);
        Decode(File.ReadAllBytes(bin)).ShouldBe(File.ReadAllBytes(rgba));
        picture.ShouldBe(File.ReadAllBytes(rgba));
    }

    private static List<byte[]> Play(string name, out byte[] picture)
    {
        using var decoder = new ScreenDecoder();
        var slices = Written.TryGetValue(name, out var frames) ? Write(frames, decoder) : Encode(Scripts[name], decoder);
        foreach (var command in Held.GetValueOrDefault(name, [])) decoder.Commands[command].ShouldBeGreaterThan(0);
        picture = Picture(decoder);
        return slices;
    }

    private static List<byte[]> Encode(Step script, ScreenDecoder decoder)
    {
        using var encoder = new PictureEncoder();
        var image = new ScreenImage();
        var slices = new List<byte[]>();
        script(image, () => slices.AddRange(encoder.Send(image, decoder)), encoder.Restart);
        decoder.ShouldShow(image);
        return slices;
    }

    private static List<byte[]> Write(Action<FrameScript> frames, ScreenDecoder decoder)
    {
        using var script = new FrameScript();
        frames(script);
        foreach (var slice in script.Slices) decoder.Receive(slice);
        return script.Slices;
    }

    private static byte[] Decode(ReadOnlySpan<byte> file)
    {
        using var decoder = new ScreenDecoder();
        while (!file.IsEmpty)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file);
            decoder.Receive(file.Slice(4, length));
            file = file[(4 + length)..];
        }

        return Picture(decoder);
    }

    private static byte[] Picture(ScreenDecoder decoder)
        => [.. BitConverter.GetBytes(decoder.Width), .. BitConverter.GetBytes(decoder.Height), .. decoder.ToRgba()];

    private static string PathOf(string name, [CallerFilePath] string here = "")
        => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Support", "Golden", "screen", name);
}
