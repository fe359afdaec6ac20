using System.Globalization;
using System.Runtime.Versioning;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Platform.Windows.Ui;

/// <summary>Always there while somebody may be connected: who, what they may, what they write, and the button that ends it.</summary>
[SupportedOSPlatform("windows")]
internal sealed class SessionWindow : IDisposable
{
    private readonly Form _form;
    private readonly FormField _who;
    private readonly FormField _may;
    private readonly FormField _price;
    private readonly FormField _line;
    private readonly Texts _texts;
    private bool _connected;

    public SessionWindow(Texts texts, string technician, Rights granted, bool connected, Action write, Action end)
    {
        _texts = texts;
        var look = new FormLook(Content: 300, OnTop: true, Corner: true, Activate: false);
        _form = new Form(look, $"{texts.Windows.SessionTitle} – {texts.Product}") { Closed = end };
        _who = _form.AddText("", TextSize.Strong);
        _may = _form.AddText("", tight: true);
        _price = _form.AddText("");
        _line = _form.AddWarning("");
        _form.AddButton(texts.Windows.Write, write);
        var button = _form.AddButton(texts.Windows.EndSession, end);
        Fill(technician, granted, connected);
        _form.Show(button);
    }

    /// <summary>Where other windows of the session stand at.</summary>
    public Form Form => _form;

    public void Update(string technician, Rights granted, bool connected)
    {
        Fill(technician, granted, connected);
        _form.Arrange();
    }

    /// <summary>Says more about a broken line; while the line stands there is nothing to say.</summary>
    public void Say(string line)
    {
        if (_connected) return;
        _line.Text = line;
        _form.Arrange();
    }

    /// <summary>What it costs; null: nothing to say.</summary>
    public void SayPrice(string? line)
    {
        _price.Text = line ?? "";
        _form.Arrange();
    }

    public void Dispose() => _form.Dispose();

    private void Fill(string technician, Rights granted, bool connected)
    {
        _connected = connected;
        var rights = _texts.Rights.Where(words => granted.HasFlag(words.Right)).Select(words => words.Short);
        // While the line is gone nobody is connected.
        _who.Text = connected ? string.Format(CultureInfo.InvariantCulture, _texts.Connected, technician) : "";
        _may.Text = string.Format(CultureInfo.InvariantCulture, _texts.Windows.SessionGranted, string.Join(", ", rights));
        _line.Text = connected ? "" : _texts.LineBroke;
    }
}
