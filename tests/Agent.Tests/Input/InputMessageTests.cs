using RemoteAssist.Agent.Input;

namespace RemoteAssist.Agent.Tests.Input;

public sealed class InputMessageTests
{
    [Fact]
    public void Every_kind_is_read()
    {
        Read(1, 2, 0x10, 0x01, 0x20, 0, 5).ShouldBe(new InputMessage(InputKind.Pointer, 2, 0x110, 0x20, 5));
        Read(2, 0, 1, 0, 2, 0, 0x88, 0xff, 120, 0).ShouldBe(new InputMessage(InputKind.Wheel, 0, 1, 2, 0, -120, 120));
        Read(3, 1, 0x1d, 0xe0).ShouldBe(new InputMessage(InputKind.Key, Down: true, Scancode: 0xe01d));
        Read(4, 3, 0, 0xe2, 0x82, 0xac).ShouldBe(new InputMessage(InputKind.Text, Text: "€"));
        Read(5).ShouldBe(new InputMessage(InputKind.Release));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 6 })]
    [InlineData(new byte[] { 1, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 1, 0, 0, 0, 0, 0, 32 })]
    [InlineData(new byte[] { 3, 2, 1, 0 })]
    [InlineData(new byte[] { 4, 2, 0, 65 })]
    [InlineData(new byte[] { 4, 1, 0, 0xff })]
    [InlineData(new byte[] { 5, 0 })]
    public void Anything_else_is_refused(byte[] payload) => InputMessage.TryRead(payload, out _).ShouldBeFalse();

    private static InputMessage Read(params byte[] payload)
    {
        InputMessage.TryRead(payload, out var message).ShouldBeTrue();
        return message;
    }
}
