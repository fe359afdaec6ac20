using System.Runtime.Versioning;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Agent.Platform.Windows.Ui;

/// <summary>Asks for the code and, when nobody has said it, for the server.</summary>
[SupportedOSPlatform("windows")]
internal sealed class CodeWindow : IDisposable
{
    private const int LongestCode = 40;
    private const int LongestServer = 200;

    private readonly Form _form;
    private readonly FormField _code;
    private readonly FormField? _server;
    private readonly FormField _error;
    private readonly WindowTexts _texts;
    private readonly string _malformed;
    private readonly Action<CodeEntry?> _answer;

    /// <param name="code">What was typed before.</param>
    /// <param name="server">What to show as the server; null when it is known and not asked for.</param>
    /// <param name="error">Why the code before was no good.</param>
    public CodeWindow(Texts texts, string code, string? server, string? error, Action<CodeEntry?> answer)
    {
        (_texts, _malformed, _answer) = (texts.Windows, texts.NotACode, answer);
        _form = new Form(new FormLook(Content: 460), $"{_texts.CodeTitle} – {texts.Product}");
        _form.AddText(texts.Product, TextSize.Strong);
        _form.AddText(_texts.CodeExplanation, tight: true);
        _code = _form.AddEdit(_texts.CodeLabel, code, TextSize.Digits, LongestCode);
        if (server is not null) _server = _form.AddEdit(_texts.ServerLabel, server, TextSize.Normal, LongestServer);
        _error = _form.AddWarning(error ?? "");
        _form.AddButton(_texts.Connect, Check, enter: true);
        _form.AddButton(_texts.Cancel, () => _answer(null), escape: true);
        _form.Show(_code);
    }

    public void Dispose() => _form.Dispose();

    private void Check()
    {
        var server = _server?.Text.Trim();
        if (!PairingCode.TryParse(_code.Text, null, out var code)) Complain(_malformed, _code);
        else if (server is { Length: 0 }) Complain(_texts.ServerMissing, _server!);
        else _answer(new CodeEntry(server, code.Display()));
    }

    private void Complain(string error, FormField at)
    {
        _error.Text = error;
        _form.Show(at);
    }
}
