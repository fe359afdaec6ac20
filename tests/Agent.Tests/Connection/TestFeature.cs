using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Tests.Connection;

/// <summary>A shell that keeps what it got and is as eager to send as consent allows.</summary>
internal sealed class TestFeature(IOutlet outlet) : IFeature
{
    public ConcurrentQueue<string> Got { get; } = [];

    public IOutlet Outlet => outlet;

    public bool IsClosed { get; private set; }

    public Channel Channel => Channel.Shell;

    public bool Receive(ushort party, ushort stream, ReadOnlyMemory<byte> payload)
    {
        Got.Enqueue(Encoding.UTF8.GetString(payload.Span));
        return true;
    }

    public void Arrived(ushort console) => outlet.SendResettable(Channel.Screen, 0, 1, [1, 2, 3]);

    public void Left(ushort console, bool forGood) { }

    public void LineBroke() { }

    public void Lost(ushort console, ushort stream) { }

    public ValueTask DisposeAsync()
    {
        IsClosed = true;
        return ValueTask.CompletedTask;
    }
}

internal sealed class TestFeatures : IFeatures
{
    public Rights? Granted { get; private set; }

    public TestFeature? Feature { get; private set; }

    public IReadOnlyList<IFeature> Start(Rights granted, IOutlet outlet, Func<ushort, string> nameOf)
    {
        (Granted, Feature) = (granted, new TestFeature(outlet));
        return [Feature];
    }
}

/// <summary>Keeps the lines.</summary>
internal sealed class TestLog : ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => Lines.Enqueue(formatter(state, exception));
}
