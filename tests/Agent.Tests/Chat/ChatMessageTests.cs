using System.Text;
using RemoteAssist.Agent.Chat;

namespace RemoteAssist.Agent.Tests.Chat;

public sealed class ChatMessageTests
{
    private static readonly GoldenChat Golden = GoldenChat.Read();

    [Fact]
    public void What_a_console_says_is_read_from_the_bytes_that_the_protocol_says()
    {
        foreach (var (id, text, hex) in Golden.Say)
        {
            ChatMessage.TryRead(Convert.FromHexString(hex), out var message).ShouldBeTrue();
            message.ShouldBe(new ChatMessage(id, text));
        }
    }

    [Fact]
    public void What_the_agent_says_has_the_bytes_that_the_protocol_says()
    {
        foreach (var (now, had, before, hex) in Golden.Opens) Hex(ChatMessage.Opens(now, had, before)).ShouldBe(hex);
        foreach (var (party, id, at, name, text, hex) in Golden.Said) Hex(ChatMessage.Said(new ChatEntry(party, id, at, name, text))).ShouldBe(hex);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("01")]
    [InlineData("0101000000")]
    [InlineData("01010000000100")]
    [InlineData("0101000000010041ff")]
    [InlineData("010100000001" + "00ff")]
    [InlineData("02010000000100" + "41")]
    public void Anything_else_is_refused(string hex) => ChatMessage.TryRead(Convert.FromHexString(hex), out _).ShouldBeFalse();

    [Fact]
    public void A_text_of_4000_bytes_is_read_and_a_longer_one_is_refused()
    {
        ChatMessage.TryRead(Say(ChatMessage.LongestText), out var message).ShouldBeTrue();
        message.Text.Length.ShouldBe(ChatMessage.LongestText);
        ChatMessage.TryRead(Say(ChatMessage.LongestText + 1), out _).ShouldBeFalse();
    }

    [Fact]
    public void Bytes_at_random_are_refused_or_are_one_whole_message()
    {
        var random = new Random(382);
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var payload = new byte[random.Next(24)];
            random.NextBytes(payload);
            if (payload.Length > 6 && random.Next(4) > 0) (payload[0], payload[5], payload[6]) = (1, (byte)random.Next(payload.Length), 0);
            if (!ChatMessage.TryRead(payload, out var message)) continue;
            read++;
            Encoding.UTF8.GetBytes(message.Text).ShouldBe(payload[7..]);
        }

        read.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_text_of_any_length_is_cut_between_letters_into_texts_that_fit()
    {
        var text = "b" + string.Concat(Enumerable.Repeat("a€😀", 3000));

        var pieces = ChatMessage.Pieces(text).ToArray();

        pieces.Length.ShouldBe(7);
        pieces.ShouldAllBe(piece => Encoding.UTF8.GetByteCount(piece) <= ChatMessage.LongestText && !piece.Contains('\uFFFD'));
        string.Concat(pieces).ShouldBe(text);
        ChatMessage.Pieces("").ShouldBeEmpty();
    }

    private static byte[] Say(int length) => [1, 1, 0, 0, 0, (byte)length, (byte)(length >> 8), .. Enumerable.Repeat((byte)'x', length)];

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
