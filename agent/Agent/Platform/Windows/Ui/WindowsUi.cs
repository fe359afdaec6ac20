using System.Runtime.Versioning;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Platform.Windows.Ui;

/// <summary>One window at a time, on the thread that runs it.</summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsUi(Texts texts) : IAgentUi
{
    private readonly UiThread _thread = new();
    private readonly CancellationTokenSource _end = new();
    private IDisposable? _window;
    private IDisposable? _priceWindow;
    private readonly Conversation _said = new();
    private ChatWindow? _chat;
    private string? _price;

    // A question stays until it is answered, whatever there is to tell.
    private bool _asks;
    private string _server = "";
    private string _code = "";

    public CancellationToken EndRequested => _end.Token;

    public int Run(Func<Task<int>> work)
    {
        var task = Task.Run(work);
        _thread.Run(task);
        Show(null);
        ShowPriceWindow(null);
        return task.GetAwaiter().GetResult();
    }

    public async Task<CodeEntry?> AskCodeAsync(Uri? server, string? error, CancellationToken cancel)
    {
        var entry = await AskAsync<CodeEntry?>(
            answer => new CodeWindow(texts, _code, server is null ? _server : null, error, answer), null, cancel);
        // Asked again after a wrong code, the customer corrects what is there.
        (_server, _code) = (entry?.Server ?? _server, entry?.Code ?? _code);
        return entry;
    }

    public Task<ConsentAnswer> AskConsentAsync(ConsentRequest ask, string host, CancellationToken cancel)
        => AskAsync(answer => new ConsentWindow(texts, ask, host, answer), new ConsentAnswer(Rights.None), cancel);

    public async Task<bool?> AskPriceAsync(PriceNotice price, bool again, CancellationToken cancel)
    {
        var answer = new TaskCompletionSource<bool?>(TaskCreationOptions.RunContinuationsAsynchronously);
        IDisposable? asked = null;
        _thread.Post(() => ShowPriceWindow(() => asked = new PriceWindow(texts, price, again, given => answer.TrySetResult(given))));
        await using var cancelled = cancel.Register(() => answer.TrySetResult(null));
        var result = await answer.Task;
        _thread.Post(() =>
        {
            // The next question may be there already.
            if (_priceWindow == asked) ShowPriceWindow(null);
        });
        return result;
    }

    public void ShowPrice(string? line) => _thread.Post(() =>
    {
        _price = line is null ? null : PlainText.Of(line);
        (_window as SessionWindow)?.SayPrice(_price);
    });

    public void ShowProgress(string line) => _thread.Post(() =>
    {
        if (_asks) return;
        if (_window is SessionWindow session) session.Say(line);
        else if (_window is ProgressWindow progress) progress.Say(line);
        else Show(() => new ProgressWindow(texts, line, End));
    });

    public void ShowSession(string technician, Rights granted, bool connected) => _thread.Post(() =>
    {
        if (_asks) return;
        if (_window is SessionWindow session) session.Update(technician, granted, connected);
        else
        {
            var opened = new SessionWindow(texts, technician, granted, connected, () => ShowChat(write: true), End);
            Show(() => opened);
            opened.SayPrice(_price);
        }
    });

    public event Action<string>? Written;

    public void ShowMessage(string technician, string text)
    {
        if (_said.Add(PlainText.Name(technician), PlainText.Message(text))) _thread.Post(() => ShowChat(write: false));
    }

    public Task ShowEndAsync(string message)
        => AskAsync(answer => new EndWindow(texts, message, () => answer(true)), true, CancellationToken.None);

    public void Dispose() => _end.Dispose();

    /// <param name="silence">The answer when it is cancelled.</param>
    private async Task<T> AskAsync<T>(Func<Action<T>, IDisposable> open, T silence, CancellationToken cancel)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        IDisposable? asked = null;
        _thread.Post(() =>
        {
            Show(() => asked = open(given => answer.TrySetResult(given)));
            _asks = true;
        });
        await using var cancelled = cancel.Register(() => answer.TrySetResult(silence));
        var result = await answer.Task;
        _thread.Post(() =>
        {
            if (_window == asked) Show(null);
        });
        return result;
    }

    private void Show(Func<IDisposable>? open)
    {
        if (_window is SessionWindow)
        {
            _chat?.Dispose();
            _chat = null;
        }

        _window?.Dispose();
        (_window, _asks) = (null, false);
        _window = open?.Invoke();
    }

    /// <param name="write">The customer wants to write; else the keyboard stays where it is.</param>
    private void ShowChat(bool write)
    {
        _chat ??= new ChatWindow(texts, Send);
        _chat.Show((_window as SessionWindow)?.Form, _said.Take(), write);
    }

    private void Send(string text)
    {
        _said.Add(texts.Windows.ChatYou, PlainText.Message(text));
        ShowChat(write: true);
        Written?.Invoke(text);
    }

    /// <summary>Beside the other window.</summary>
    private void ShowPriceWindow(Func<IDisposable>? open)
    {
        _priceWindow?.Dispose();
        _priceWindow = open?.Invoke();
    }

    private void End()
    {
        // What hangs on it runs elsewhere: the windows' thread stays free.
        if (!_end.IsCancellationRequested) _ = _end.CancelAsync();
    }
}
