using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen;
using Channel = RemoteAssist.Contracts.Packets.Channel;

namespace RemoteAssist.Agent.Input;

/// <summary>Plays the technician's mouse and keyboard, in order, and lets go of everything when a console leaves or the line breaks.</summary>
internal sealed partial class InputReplay : IFeature
{
    private readonly IInputSink _sink;
    private readonly Desktop _desktop;
    private readonly ILogger _log;
    private readonly Channel<InputMessage> _queue = System.Threading.Channels.Channel.CreateUnbounded<InputMessage>(new() { SingleReader = true });
    private readonly Task _loop;

    public InputReplay(IInputSink sink, Desktop desktop, ILogger log)
    {
        (_sink, _desktop, _log) = (sink, desktop, log);
        _loop = Task.Run(LoopAsync);
    }

    public Channel Channel => Channel.Input;

    public bool Receive(ushort party, ushort stream, ReadOnlyMemory<byte> payload)
        => stream == 0 && InputMessage.TryRead(payload.Span, out var message) && _queue.Writer.TryWrite(message);

    public void Arrived(ushort console) { }

    public void Left(ushort console, bool forGood) => LineBroke();

    public void LineBroke() => _queue.Writer.TryWrite(new InputMessage(InputKind.Release));

    public void Lost(ushort stream) { }

    public async ValueTask DisposeAsync()
    {
        LineBroke();
        _queue.Writer.Complete();
        await _loop;
        (_sink as IDisposable)?.Dispose();
    }

    private async Task LoopAsync()
    {
        await foreach (var message in _queue.Reader.ReadAllAsync())
        {
            try
            {
                Play(message);
            }
            catch (Exception error)
            {
                LogNotPlayed(error, message.Kind);
            }
        }
    }

    private void Play(InputMessage message)
    {
        (int X, int Y)? at = null;
        if (message.Kind is InputKind.Pointer or InputKind.Wheel)
        {
            if (_desktop.Find(message.Monitor) is not { } monitor) return;
            at = (monitor.X + Math.Min(message.X, monitor.Width - 1), monitor.Y + Math.Min(message.Y, monitor.Height - 1));
            _desktop.Touch(at);
        }

        switch (message.Kind)
        {
            case InputKind.Pointer:
                _sink.Pointer(at!.Value.X, at.Value.Y, message.Buttons);
                break;
            case InputKind.Wheel:
                _sink.Wheel(at!.Value.X, at.Value.Y, message.Dx, message.Dy);
                break;
            case InputKind.Key:
                _sink.Key(message.Scancode, message.Down);
                break;
            case InputKind.Text:
                _sink.Text(message.Text);
                break;
            case InputKind.Release:
                _sink.ReleaseAll();
                break;
        }

        _desktop.Touch(at);
    }

    [LoggerMessage(300, LogLevel.Warning, "Input of kind {Kind} could not be played")]
    private partial void LogNotPlayed(Exception error, InputKind kind);
}
