using RemoteAssist.Agent.Consent;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Tests.Consent;

public sealed class RemoteHandsTests
{
    private readonly TestClock _clock = new();
    private readonly RemoteHands _hands;

    public RemoteHandsTests() => _hands = new RemoteHands(_clock);

    [Fact]
    public void Moving_the_mouse_presses_nothing()
    {
        See(Channel.Input, 1, 0, 1, 0, 1, 0, 0);
        _hands.AreHere.ShouldBeFalse();
    }

    [Fact]
    public void A_click_is_remembered_for_a_second_from_its_release()
    {
        See(Channel.Input, 1, 0, 1, 0, 1, 0, 1);
        _clock.Advance(5000);
        _hands.AreHere.ShouldBeFalse();
        See(Channel.Input, 1, 0, 1, 0, 1, 0, 0);
        _hands.AreHere.ShouldBeTrue();
        _clock.Advance(1000);
        _hands.AreHere.ShouldBeFalse();
    }

    [Theory]
    [InlineData(new byte[] { 3, 1, 0x1C, 0 })]
    [InlineData(new byte[] { 4, 1, 0, 106 })]
    public void Keys_and_text_count(byte[] payload)
    {
        See(Channel.Input, payload);
        _hands.AreHere.ShouldBeTrue();
    }

    [Fact]
    public void Other_channels_do_not_count()
    {
        See(Channel.Shell, 2, 106);
        _hands.See([1, 2]);
        _hands.AreHere.ShouldBeFalse();
    }

    private void See(Channel channel, params byte[] payload)
    {
        var packet = new byte[PacketHeader.Size + payload.Length];
        new PacketHeader(0, channel, 1, 0, 0, 1).Write(packet);
        payload.CopyTo(packet, PacketHeader.Size);
        _hands.See(packet);
    }
}
