using System.Runtime.Versioning;
using RemoteAssist.Agent.Platform.Windows.Native;

namespace RemoteAssist.Agent.Platform.Windows.Ui;

internal enum TextSize
{
    Normal,
    Strong,
    Digits,
}

/// <summary>The system's message font at one monitor's scale, larger than usual: many customers are old.</summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe class FormFonts : IDisposable
{
    private const int NormalPoints = 12;
    private const int DigitsPoints = 24;
    private readonly nint[] _fonts;

    public FormFonts(uint dpi)
    {
        Dpi = dpi;
        var metrics = new NativeMetrics { Size = (uint)sizeof(NativeMetrics) };
        FontCalls.SystemParametersInfoForDpi(FontCalls.NonClientMetrics, metrics.Size, &metrics, 0, dpi);
        _fonts =
        [
            Create(metrics.MessageFont, NormalPoints, bold: false),
            Create(metrics.MessageFont, NormalPoints, bold: true),
            Create(metrics.MessageFont, DigitsPoints, bold: true),
        ];
    }

    public uint Dpi { get; }

    public nint this[TextSize size] => _fonts[(int)size];

    /// <param name="length">In pixels of a monitor at 100 %.</param>
    public int Scale(int length) => length * (int)Dpi / 96;

    /// <param name="width">Of the column the text is broken in.</param>
    public FormSize Measure(string text, TextSize size, int width, uint format)
    {
        if (text.Length == 0) return default;
        var dc = GdiCalls.GetDC(0);
        var before = GdiCalls.SelectObject(dc, this[size]);
        var area = new NativeRect { Right = width };
        FontCalls.DrawText(dc, text, text.Length, &area, format | FontCalls.Measure | FontCalls.WordBreak);
        GdiCalls.SelectObject(dc, before);
        _ = GdiCalls.ReleaseDC(0, dc);
        return new FormSize(area.Width, area.Height);
    }

    public void Dispose()
    {
        foreach (var font in _fonts) GdiCalls.DeleteObject(font);
    }

    private nint Create(NativeFont font, int points, bool bold)
    {
        const int normal = 400, semibold = 600;
        font.Height = -points * (int)Dpi / 72;
        font.Width = 0;
        font.Weight = bold ? semibold : normal;
        return FontCalls.CreateFont(&font);
    }
}
