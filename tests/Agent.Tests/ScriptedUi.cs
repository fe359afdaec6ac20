using System.Collections.Concurrent;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Tests;

/// <summary>A customer who does what the test says, and remembers what was shown.</summary>
internal sealed class ScriptedUi : IAgentUi
{
    private readonly CancellationTokenSource _end = new();

    /// <summary>What was shown, in order: "code …", "progress …", "consent …", "session …", "end …".</summary>
    public ConcurrentQueue<string> Shown { get; } = [];

    /// <summary>Answers when the code is asked for; null closes the window.</summary>
    public Queue<CodeEntry?> Codes { get; } = [];

    /// <summary>The answer to the question; the default says yes to everything asked.</summary>
    public Func<ConsentRequest, CancellationToken, Task<Rights>> Answer { get; set; } = (ask, _) => Task.FromResult(ask.Asks);

    /// <summary>Whether the price in that question is ticked.</summary>
    public bool TicksPrice { get; set; } = true;

    /// <summary>The answer to a price that is to rise; the default gives none.</summary>
    public Func<PriceNotice, bool, CancellationToken, Task<bool?>> PriceAnswer { get; set; } = async (_, _, cancel) =>
    {
        await Task.WhenAny(Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel));
        return null;
    };

    public CancellationToken EndRequested => _end.Token;

    public void WishToEnd() => _end.Cancel();

    public int Run(Func<Task<int>> work) => work().GetAwaiter().GetResult();

    public Task<CodeEntry?> AskCodeAsync(Uri? server, string? error, CancellationToken cancel)
    {
        Shown.Enqueue($"code {error}");
        return Task.FromResult(Codes.TryDequeue(out var entry) ? entry : null);
    }

    public void ShowProgress(string line) => Shown.Enqueue($"progress {line}");

    public async Task<ConsentAnswer> AskConsentAsync(ConsentRequest ask, string host, CancellationToken cancel)
    {
        Shown.Enqueue($"consent {ask.Technician}, {ask.Firm}, {ask.Asks}, {host}");
        if (ask.Price is { } price) Shown.Enqueue($"price {price.Text}");
        return new ConsentAnswer(await Answer(ask, cancel), TicksPrice);
    }

    public Task<bool?> AskPriceAsync(PriceNotice price, bool again, CancellationToken cancel)
    {
        Shown.Enqueue($"rise {price.Text}{(again ? " again" : "")}");
        return PriceAnswer(price, again, cancel);
    }

    public void ShowPrice(string? line) => Shown.Enqueue($"costs {line}");

    public void ShowSession(string technician, Rights granted, bool connected) => Shown.Enqueue($"session {technician} {granted} {connected}");

    public event Action<string>? Written;

    public void ShowMessage(string technician, string text) => Shown.Enqueue($"message {technician}: {text}");

    /// <summary>The customer writes a message.</summary>
    public void Write(string text) => Written?.Invoke(text);

    public Task ShowEndAsync(string message)
    {
        Shown.Enqueue($"end {message}");
        return Task.CompletedTask;
    }

    public void Dispose() => _end.Dispose();
}
