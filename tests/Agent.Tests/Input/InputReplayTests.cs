using System.Buffers.Binary;
using Microsoft.Extensions.Logging.Abstractions;
using RemoteAssist.Agent.Input;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen;
using RemoteAssist.Agent.Tests.Connection;

namespace RemoteAssist.Agent.Tests.Input;

public sealed class InputReplayTests
{
    private const ushort Console = 4;
    private readonly Desktop _desktop = new(TimeProvider.System) { Monitors = [new MonitorInfo(1, 100, 50, 640, 480, "M")] };
    private readonly SlowSink _sink = new();

    [Fact]
    public async Task Moves_that_wait_become_the_last_one_and_no_press_is_lost_or_moved()
    {
        await using (var replay = new InputReplay(_sink, _desktop, NullLogger.Instance))
        {
            Point(replay, 1, 0);
            await _sink.Busy;
            foreach (var x in (ushort[])[2, 3, 4]) Point(replay, x, 0);
            Point(replay, 5, 1);
            foreach (var x in (ushort[])[6, 7, 8]) Point(replay, x, 1);
            Point(replay, 9, 0);
            Point(replay, 9, 2);
            Point(replay, 9, 0);
            _sink.Release();
        }

        _sink.Played.ShouldBe(["101 0", "104 0", "105 1", "108 1", "109 0", "109 2", "109 0", "release"]);
    }

    [Fact]
    public async Task A_key_between_moves_keeps_its_place()
    {
        await using (var replay = new InputReplay(_sink, _desktop, NullLogger.Instance))
        {
            Point(replay, 1, 0);
            await _sink.Busy;
            Point(replay, 2, 0);
            replay.Receive(Console, 0, new byte[] { 3, 1, 0x1e, 0 }).ShouldBeTrue();
            Point(replay, 3, 0);
            _sink.Release();
        }

        _sink.Played.ShouldBe(["101 0", "102 0", "key 30", "103 0", "release"]);
    }

    [Fact]
    public async Task The_desktop_knows_whose_hand_it_was_before_it_happens_and_that_it_happened()
    {
        var stirred = 0;
        _desktop.Stirred += () => Interlocked.Increment(ref stirred);
        await using (var replay = new InputReplay(_sink, _desktop, NullLogger.Instance))
        {
            Point(replay, 7, 0);
            await _sink.Busy;
            _desktop.Pointer.ShouldBe((107, 50));
            _desktop.PointedBy.ShouldBe(Console);
            stirred.ShouldBe(0);
            _sink.Release();
            await Support.Wait.UntilAsync(() => Volatile.Read(ref stirred) == 1, Visitor.Soon, "the desktop to be stirred");
        }
    }

    private static void Point(InputReplay replay, ushort x, byte buttons)
    {
        var word = new byte[] { 1, 1, 0, 0, 0, 0, buttons };
        BinaryPrimitives.WriteUInt16LittleEndian(word.AsSpan(2), x);
        replay.Receive(Console, 0, word).ShouldBeTrue();
    }

    /// <summary>Takes its time with the first thing that it is to play.</summary>
    private sealed class SlowSink : IInputSink
    {
        private readonly TaskCompletionSource _busy = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _free = new();

        public Task Busy => _busy.Task;

        public List<string> Played { get; } = [];

        public void Release() => _free.TrySetResult();

        public void Pointer(int x, int y, byte buttons) => Play($"{x} {buttons}");

        public void Wheel(int x, int y, short dx, short dy) => Play($"wheel {dy}");

        public void Key(ushort scancode, bool down) => Play($"key {scancode}");

        public void Text(string text) => Play(text);

        public void ReleaseAll() => Play("release");

        private void Play(string what)
        {
            _busy.TrySetResult();
            _free.Task.GetAwaiter().GetResult();
            Played.Add(what);
        }
    }
}
