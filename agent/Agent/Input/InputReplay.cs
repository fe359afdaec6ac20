using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen;
using Channel = RemoteAssist.Contracts.Packets.Channel;

namespace RemoteAssist.Agent.Input;

/// <summary>
/// Plays the technician's mouse and keyboard, in order, and lets go of everything when a console leaves or the line breaks. A move that another
/// one follows already is left out. A key that nothing is waiting before is played at once, by whom it came with.
/// </summary>
internal sealed partial class InputReplay : IFeature
{
    private readonly IInputSink _sink;
    private readonly Desktop _desktop;
    private readonly ILogger _log;
    private readonly Channel<(ushort Console, InputMessage Message)> _queue =
        System.Threading.Channels.Channel.CreateUnbounded<(ushort Console, InputMessage Message)>(new() { SingleReader = true });
    private readonly Lock _play = new();
    private readonly Task _loop;
    private int _waiting;
    private byte _buttons;

    public InputReplay(IInputSink sink, Desktop desktop, ILogger log)
    {
        (_sink, _desktop, _log) = (sink, desktop, log);
        _loop = Task.Run(LoopAsync);
    }

    public Channel Channel => Channel.Input;

    public bool Receive(ushort party, ushort stream, ReadOnlyMemory<byte> payload)
    {
        if (stream != 0 || !InputMessage.TryRead(payload.Span, out var message)) return false;
        if (message.Kind != InputKind.Key || Volatile.Read(ref _waiting) > 0) return Put(party, message);
        TryPlay(party, message);
        return true;
    }

    public void Arrived(ushort console) { }

    public void Left(ushort console, bool forGood) => LineBroke();

    public void LineBroke() => Put(0, new InputMessage(InputKind.Release));

    public void Lost(ushort console, ushort stream) { }

    public async ValueTask DisposeAsync()
    {
        LineBroke();
        _queue.Writer.Complete();
        await _loop;
        (_sink as IDisposable)?.Dispose();
    }

    private async Task LoopAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
            while (_queue.Reader.TryRead(out var next))
            {
                if (!IsOvertaken(next.Message)) TryPlay(next.Console, next.Message);
                Interlocked.Decrement(ref _waiting);
            }
    }

    private bool Put(ushort console, in InputMessage message)
    {
        Interlocked.Increment(ref _waiting);
        return _queue.Writer.TryWrite((console, message));
    }

    /// <summary>A move that the next one makes worthless; what presses or lets go a button never is.</summary>
    private bool IsOvertaken(in InputMessage message)
        => message.Kind == InputKind.Pointer && message.Buttons == _buttons && _queue.Reader.TryPeek(out var next)
            && next.Message.Kind == InputKind.Pointer && next.Message.Buttons == message.Buttons;

    private void TryPlay(ushort console, in InputMessage message)
    {
        try
        {
            lock (_play) Play(console, message);
        }
        catch (Exception error)
        {
            LogNotPlayed(error, message.Kind);
        }
    }

    private void Play(ushort console, in InputMessage message)
    {
        switch (message.Kind)
        {
            case InputKind.Pointer or InputKind.Wheel:
                if (_desktop.Find(message.Monitor) is not { } monitor) return;
                PlayAt(console, message, monitor.X + Math.Min(message.X, monitor.Width - 1), monitor.Y + Math.Min(message.Y, monitor.Height - 1));
                break;
            case InputKind.Key:
                _sink.Key(message.Scancode, message.Down);
                break;
            case InputKind.Text:
                _sink.Text(message.Text);
                break;
            case InputKind.Release:
                _buttons = 0;
                _sink.ReleaseAll();
                break;
        }

        _desktop.Stir(isTyped: message.Kind is InputKind.Key or InputKind.Text);
    }

    private void PlayAt(ushort console, in InputMessage message, int x, int y)
    {
        // Known before it happens, so that nobody takes it for the customer's hand.
        _desktop.Point(console, x, y);
        if (message.Kind == InputKind.Wheel)
        {
            _sink.Wheel(x, y, message.Dx, message.Dy);
            return;
        }

        _buttons = message.Buttons;
        _sink.Pointer(x, y, message.Buttons);
    }

    [LoggerMessage(300, LogLevel.Warning, "Input of kind {Kind} could not be played")]
    private partial void LogNotPlayed(Exception error, InputKind kind);
}
