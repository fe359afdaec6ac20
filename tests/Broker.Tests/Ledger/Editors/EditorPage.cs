using System.Net;
using System.Text.RegularExpressions;
using RemoteAssist.Broker.Pages.Forms;
using RemoteAssist.Broker.Tests.Hosting;

namespace RemoteAssist.Broker.Tests.Ledger.Editors;

/// <summary>A page with a form, used as a browser does: fields as they stand there, some typed over, one button pressed.</summary>
internal sealed partial class EditorPage(Browser browser, string path)
{
    /// <summary>As people read it.</summary>
    public string Text { get; private set; } = "";

    public string Html { get; private set; } = "";

    public Fields Fields { get; private set; } = Fields.Of();

    public HttpStatusCode Status { get; private set; }

    public static async Task<EditorPage> OpenAsync(Browser browser, string path)
    {
        var page = new EditorPage(browser, path.Split('?')[0]);
        await page.ReadAsync(await browser.GetAsync(path));
        return page;
    }

    /// <summary>Presses a button; an answer that leads on is followed.</summary>
    public async Task<EditorPage> PressAsync(string button, params (string Name, string Value)[] typed)
    {
        var answer = await browser.SendAsync(path, path, [.. Fields.With(typed).With(("do", button)).All]);
        var page = new EditorPage(browser, path);
        await page.ReadAsync(answer.StatusCode == HttpStatusCode.Redirect ? await browser.GetAsync(answer.Headers.Location!.ToString()) : answer);
        return page;
    }

    public Task<EditorPage> SaveAsync(params (string Name, string Value)[] typed) => PressAsync("save", typed);

    /// <summary>What stands beside the field; null: nothing is wrong with it.</summary>
    public string? Wrong(string field)
        => Regex.Match(Html, $"id=\"{Regex.Escape(field)}-wrong\">([^<]*)<") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    /// <summary>The fields at which the page opens.</summary>
    public IReadOnlyList<string> Focused => [.. Regex.Matches(Html, "<(?:input|select)[^>]* autofocus[^>]*>").Select(one => Attribute(one.Value, "id"))];

    /// <summary>What is named above the form, each with the element that it leads to.</summary>
    public IReadOnlyList<(string To, string Words)> Faults
        => Html.Split("id=\"problem\"") is [_, var bar, ..]
            ? [.. Regex.Matches(bar.Split("id=\"year\"")[0].Split("<form")[0], "<a href=\"#([^\"]*)\">([^<]*)</a>").Select(one => (one.Groups[1].Value, WebUtility.HtmlDecode(one.Groups[2].Value)))]
            : [];

    private async Task ReadAsync(HttpResponseMessage answer)
    {
        Status = answer.StatusCode;
        Html = await answer.Content.ReadAsStringAsync();
        Text = Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Html, "")), " ");
        var form = Html[Math.Max(0, Html.IndexOf("id=\"editor\"", StringComparison.Ordinal))..];
        Fields = Fields.Of(
        [
            .. Inputs().Matches(form).Where(one => !one.Value.Contains("checkbox", StringComparison.Ordinal) || one.Value.Contains(" checked", StringComparison.Ordinal))
                .Select(one => (Attribute(one.Value, "name"), Attribute(one.Value, "value"))).Where(one => !one.Item1.StartsWith('_')),
            .. Selects().Matches(form).Select(one => (one.Groups[1].Value, Chosen(one.Value))),
        ]);
    }

    private static string Attribute(string tag, string name)
        => WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    private static string Chosen(string select) => Options().Match(select) is { Success: true } option ? option.Groups[1].Value : "";

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<select [^>]*name=\"([^\"]*)\".*?</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("<option value=\"([^\"]*)\" selected")]
    private static partial Regex Options();
}
