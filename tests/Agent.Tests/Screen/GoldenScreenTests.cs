using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen;
using RemoteAssist.Support.Screen;

namespace RemoteAssist.Agent.Tests.Screen;

/// <summary>
/// The pictures that every decoder is held to: NAME.bin is <c>length:u32</c> and a screen packet's payload, repeated; NAME.rgba is
/// <c>width:u32 height:u32</c> and the picture they leave, R G B 255. Missing files are written from the scripts below.
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

    public static TheoryData<string> Names() => [.. Scripts.Keys];

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
        using var encoder = new PictureEncoder();
        using var decoder = new ScreenDecoder();
        var image = new ScreenImage();
        var slices = new List<byte[]>();
        Scripts[name](image, () => slices.AddRange(encoder.Send(image, decoder)), encoder.Restart);
        decoder.ShouldShow(image);
        picture = Picture(decoder);
        return slices;
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
