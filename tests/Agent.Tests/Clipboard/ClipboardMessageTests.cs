using System.Text;
using RemoteAssist.Agent.Clipboard;

namespace RemoteAssist.Agent.Tests.Clipboard;

public sealed class ClipboardMessageTests
{
    private static readonly GoldenClipboard Golden = GoldenClipboard.Read();

    [Fact]
    public void What_a_console_sends_is_read_from_the_bytes_that_the_protocol_says()
    {
        var assembly = new ClipboardAssembly();
        foreach (var (number, text, hex) in Golden.Begins)
        {
            ClipboardMessage.TryRead(Convert.FromHexString(hex), out var message).ShouldBeTrue();
            message.Number.ShouldBe(number);
            assembly.TryAdd(message, out var whole).ShouldBeTrue();
            whole.ShouldBe(text);
            assembly.Number.ShouldBe(number);
        }
    }

    [Fact]
    public void What_the_agent_sends_has_the_bytes_that_the_protocol_says()
    {
        foreach (var (number, text, hex) in Golden.Begins)
            Hex(ClipboardMessage.Begins(number, Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetByteCount(text))).ShouldBe(hex);
        foreach (var (number, hex) in Golden.Withheld) Hex(ClipboardMessage.Begins(number, null, 0)).ShouldBe(hex);
        foreach (var (number, isThere, hex) in Golden.Taken) Hex(ClipboardMessage.Taken(number, isThere)).ShouldBe(hex);
        foreach (var (copied, sent) in Golden.Plain) ClipboardContent.Plain(copied).ShouldBe(sent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("02")]
    [InlineData("0101000000010100")]
    [InlineData("01010000000000000000")]
    [InlineData("01010000000100000000")]
    [InlineData("0101000000020100000041")]
    [InlineData("010100000001010000004142")]
    [InlineData("01010000000101000400")]
    [InlineData("030100000001")]
    public void Anything_else_is_refused(string hex) => ClipboardMessage.TryRead(Convert.FromHexString(hex), out _).ShouldBeFalse();

    [Fact]
    public void A_text_of_256_KiB_comes_in_parts_and_a_longer_one_is_refused()
    {
        var assembly = new ClipboardAssembly();
        var text = Encoding.UTF8.GetBytes(new string('ü', ClipboardMessage.LongestText / 2));
        assembly.TryAdd(Begins(1, text.Length, text.AsMemory(0, 50_001)), out var whole).ShouldBeTrue();
        for (var at = 50_001; at < text.Length; at += 50_001)
        {
            whole.ShouldBeNull();
            assembly.TryAdd(Part(text.AsMemory(at, Math.Min(50_001, text.Length - at))), out whole).ShouldBeTrue();
        }

        Encoding.UTF8.GetBytes(whole!).ShouldBe(text);
        ClipboardContent.BytesOf(whole!).ShouldBe(text);
        ClipboardContent.BytesOf(whole! + "x").ShouldBeNull();
    }

    [Fact]
    public void What_is_out_of_order_too_much_or_no_text_is_refused_and_what_follows_is_read()
    {
        var assembly = new ClipboardAssembly();
        assembly.TryAdd(Part("ab"u8.ToArray()), out _).ShouldBeFalse();
        assembly.TryAdd(Begins(5, 3, "ab"u8.ToArray()), out _).ShouldBeTrue();
        assembly.TryAdd(Part("cd"u8.ToArray()), out _).ShouldBeFalse();
        assembly.TryAdd(Part("c"u8.ToArray()), out _).ShouldBeFalse();
        assembly.TryAdd(Begins(5, 1, "a"u8.ToArray()), out _).ShouldBeFalse();
        assembly.TryAdd(Begins(6, 1, new byte[] { 0xff }), out _).ShouldBeFalse();
        assembly.TryAdd(Begins(7, 3, "a\0b"u8.ToArray()), out _).ShouldBeFalse();
        assembly.TryAdd(Begins(8, 9, "begun"u8.ToArray()), out var text).ShouldBeTrue();
        text.ShouldBeNull();
        assembly.TryAdd(Begins(9, 2, "ab"u8.ToArray()), out text).ShouldBeTrue();
        text.ShouldBe("ab");
        assembly.TryAdd(Part("c"u8.ToArray()), out _).ShouldBeFalse();
    }

    [Fact]
    public void Bytes_at_random_are_refused_or_are_text()
    {
        var random = new Random(382);
        var (assembly, read) = (new ClipboardAssembly(), 0);
        for (var i = 0; i < 20_000; i++)
        {
            var payload = new byte[random.Next(24)];
            random.NextBytes(payload);
            if (payload.Length > 10 && random.Next(4) > 0)
            {
                (payload[0], payload[5], payload[6], payload[7], payload[8], payload[9]) = (1, 1, (byte)random.Next(30), 0, 0, 0);
                for (var letter = 10; letter < payload.Length; letter++) payload[letter] &= 0x7f;
            }

            if (!ClipboardMessage.TryRead(payload, out var message)) continue;
            if (message.Number is not null) message = message with { Number = assembly.Number + 1 };
            if (assembly.TryAdd(message, out var text) && text is not null) read++;
        }

        read.ShouldBeGreaterThan(100);
    }

    private static ClipboardMessage Begins(uint number, int size, ReadOnlyMemory<byte> bytes) => new(number, size, bytes);

    private static ClipboardMessage Part(ReadOnlyMemory<byte> bytes) => new(null, 0, bytes);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
