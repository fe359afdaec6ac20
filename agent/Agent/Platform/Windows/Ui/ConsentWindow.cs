using System.Globalization;
using System.Runtime.Versioning;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Platform.Windows.Ui;

/// <summary>
/// The question. What is asked for is ticked and can be unticked, but only the button for yes says yes: Enter, Esc, the
/// close box and silence say no.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class ConsentWindow : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Form _form;
    private readonly List<(Rights Right, FormField Tick)> _ticks = [];
    private readonly FormField? _price;
    private readonly FormField _warning;
    private readonly FormField _countdown;
    private readonly FormField _allow;
    private readonly WindowTexts _texts;
    private readonly Action<ConsentAnswer> _answer;
    private readonly TimeSpan _wait;
    private readonly long _shown = TimeProvider.System.GetTimestamp();

    public ConsentWindow(Texts texts, ConsentRequest ask, string host, Action<ConsentAnswer> answer)
    {
        (_texts, _answer) = (texts.Windows, answer);
        _wait = TimeSpan.FromSeconds(Math.Clamp(ask.SecondsToAnswer, 0, 600));
        _form = new Form(new FormLook(Content: ask.Price is null ? 500 : 680, OnTop: true), $"{_texts.ConsentTitle} – {texts.Product}");
        _form.AddText(Say(texts.ConsentQuestion, ask.Technician, ask.Firm), TextSize.Strong);
        _form.AddText(Say(texts.ConsentHost, host), tight: true);
        _form.AddText(_texts.ConsentWhat);
        foreach (var (right, question, _) in texts.Rights)
        {
            if (ask.Asks.HasFlag(right)) _ticks.Add((right, _form.AddTick(question, ticked: true, Weigh)));
        }

        if (ask.Price is { } price) _form.AddText(PlainText.Of(price.Text));
        if (ask.Price?.Accept is { } accept) _price = _form.AddTick(Letters(PlainText.Of(accept)), ticked: false, Weigh);
        _warning = _form.AddWarning(_texts.ConsentWarning);
        _countdown = _form.AddText(Countdown());
        _allow = _form.AddButton(ask.Price?.Yes is { } yes ? Letters(PlainText.Of(yes)) : _texts.Allow, Allow);
        var decline = _form.AddButton(_texts.Decline, () => _answer(new ConsentAnswer(Rights.None)), enter: true, escape: true);
        _form.Every(Interval, Count);
        _form.Show(decline);
    }

    public void Dispose() => _form.Dispose();

    private static string Say(string sentence, params string[] names)
        => string.Format(CultureInfo.InvariantCulture, sentence, [.. names.Select(OneLine)]);

    // Names come from the firm; one with line breaks in it must not push the warning out of the window.
    private static object OneLine(string name)
        => string.Concat(name.Select(letter => char.IsControl(letter) ? ' ' : letter).Take(100));

    // In a button's text a & would mark a key.
    private static string Letters(string text) => text.Replace("&", "&&", StringComparison.Ordinal);

    private void Allow()
    {
        if (_price is { Ticked: false })
        {
            _warning.Text = _texts.PriceMissing;
            _form.Show(_price);
        }
        else
        {
            _answer(new ConsentAnswer(Ticked(), _price is not null));
        }
    }

    private Rights Ticked()
        => _ticks.Where(entry => entry.Tick.Ticked).Aggregate(Rights.None, (sum, entry) => sum | entry.Right);

    /// <summary>Allowing nothing would be a refusal with the wrong name.</summary>
    private void Weigh()
    {
        _allow.Enabled = Ticked() != Rights.None;
        if (_price is { Ticked: true }) _warning.Text = _texts.ConsentWarning;
    }

    private void Count()
    {
        if (Left() <= TimeSpan.Zero) _answer(new ConsentAnswer(Rights.None));
        else _countdown.Text = Countdown();
    }

    private TimeSpan Left() => _wait - TimeProvider.System.GetElapsedTime(_shown);

    private string Countdown()
        => string.Format(CultureInfo.InvariantCulture, _texts.ConsentCountdown, (int)Math.Ceiling(Left().TotalSeconds));
}
