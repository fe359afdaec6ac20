using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Tests.Connection;

public sealed class ReliableStreamsTests
{
    private const ushort Agent = 2;
    private const ushort Console = 1;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_is_lost_or_doubled_however_often_the_line_breaks(int seed)
    {
        var random = new Random(seed);
        var clock = new TestClock();
        var here = new End(clock, Console);
        var there = new End(clock, Agent);
        here.Streams.Connected(Console);
        there.Streams.Connected(Agent);
        for (var step = 0; step < 3000; step++)
        {
            clock.Advance(random.Next(5));
            var (from, to, party) = random.Next(2) == 0 ? (here, there, Agent) : (there, here, Console);
            switch (random.Next(100))
            {
                case < 40: from.Say(random); break;
                case < 97: from.Pass(to, party); break;
                default: Break(random, here, there); break;
            }
        }

        for (var i = 0; i < 4000; i++)
        {
            clock.Advance(10);
            here.Pass(there, Agent);
            there.Pass(here, Console);
        }

        Flat(there.Heard).ShouldBe(Flat(here.Said));
        Flat(here.Heard).ShouldBe(Flat(there.Said));
        here.Said.Values.Sum(list => list.Count).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_full_store_holds_its_producer_back_until_something_is_acknowledged()
    {
        var streams = new ReliableStreams(new TestClock());
        var key = new StreamKey(Console, Channel.Shell, 1);
        streams.Connected(Console);
        for (var i = 0; i < 8; i++) streams.TryPut(key, new byte[Limits.Payload]).ShouldBeTrue();
        streams.TryPut(key, [1]).ShouldBeFalse();
        streams.Acknowledged(Console, new HaveMessage(false, [new HaveEntry(Channel.Shell, 1, 1)]));
        streams.TryPut(key, [1]).ShouldBeTrue();
    }

    [Fact]
    public void Receipt_is_acknowledged_within_fifty_milliseconds_or_thirty_two_packets()
    {
        var clock = new TestClock();
        var streams = new ReliableStreams(clock);
        streams.Connected(Console);
        streams.TryNext(int.MaxValue, out _, out _).ShouldBeTrue();
        streams.Receive(Packet(1)).ShouldBe(Arrival.Next);
        streams.TryNext(int.MaxValue, out _, out _).ShouldBeFalse();
        clock.Advance(45);
        streams.TryNext(int.MaxValue, out _, out var have).ShouldBeTrue();
        HaveMessage.Read(have)!.Entries.ShouldBe([new HaveEntry(Channel.Shell, 1, 1)]);
        for (uint sequence = 2; sequence <= 33; sequence++) streams.Receive(Packet(sequence)).ShouldBe(Arrival.Next);
        streams.TryNext(int.MaxValue, out _, out have).ShouldBeTrue();
        HaveMessage.Read(have)!.Entries.ShouldBe([new HaveEntry(Channel.Shell, 1, 33)]);
    }

    [Fact]
    public void Everything_is_sent_again_from_the_lowest_when_the_other_end_asks()
    {
        var streams = new ReliableStreams(new TestClock());
        streams.Connected(Console);
        streams.Acknowledged(Console, new HaveMessage(true, []));
        for (byte i = 1; i <= 3; i++) streams.TryPut(new StreamKey(Console, Channel.Shell, 1), [i]);
        Drain(streams).ShouldBe([1u, 2u, 3u]);
        streams.Acknowledged(Console, new HaveMessage(true, [new HaveEntry(Channel.Shell, 1, 1)]));
        Drain(streams).ShouldBe([2u, 3u]);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 40)];

    private static List<uint> Drain(ReliableStreams streams)
    {
        var sequences = new List<uint>();
        while (streams.TryNext(int.MaxValue, out var header, out _))
            if (header.Channel == Channel.Shell) sequences.Add(header.Sequence);
        return sequences;
    }

    private static string[] Flat(SortedDictionary<ushort, List<int>> lists)
        => [.. lists.SelectMany(list => list.Value.Select(number => $"{list.Key}:{number}"))];

    private static PacketHeader Packet(uint sequence) => new(0, Channel.Shell, Console, 1, 0, sequence);

    /// <summary>Either end's line breaks: what was on its way is gone, and both learn of it.</summary>
    private static void Break(Random random, End here, End there)
    {
        here.Line.Clear();
        there.Line.Clear();
        if (random.Next(2) == 0) here.Streams.Away(Console);
        here.Streams.Connected(Console);
        there.Streams.Connected(Agent);
    }

    private sealed class End(TestClock clock, ushort other)
    {
        private int _number;

        public ReliableStreams Streams { get; } = new(clock);

        public Queue<(PacketHeader Header, byte[] Payload)> Line { get; } = new();

        public SortedDictionary<ushort, List<int>> Said { get; } = [];

        public SortedDictionary<ushort, List<int>> Heard { get; } = [];

        public void Say(Random random)
        {
            var stream = (ushort)random.Next(1, 4);
            if (!Streams.TryPut(new StreamKey(other, Channel.Shell, stream), BitConverter.GetBytes(++_number))) return;
            List(Said, stream).Add(_number);
        }

        /// <summary>One packet onto the line, one from the line to <paramref name="to"/>.</summary>
        public void Pass(End to, ushort me)
        {
            if (Streams.TryNext(int.MaxValue, out var header, out var payload)) Line.Enqueue((header, payload));
            if (!Line.TryDequeue(out var packet)) return;
            if (packet.Header is { Channel: Channel.Control, Stream: 0 }) to.Streams.Acknowledged(me, HaveMessage.Read(packet.Payload)!);
            else if (to.Streams.Receive(packet.Header with { Party = me }) == Arrival.Next)
                List(to.Heard, packet.Header.Stream).Add(BitConverter.ToInt32(packet.Payload));
        }

        private static List<int> List(SortedDictionary<ushort, List<int>> lists, ushort stream)
        {
            if (!lists.TryGetValue(stream, out var list)) lists[stream] = list = [];
            return list;
        }
    }
}
