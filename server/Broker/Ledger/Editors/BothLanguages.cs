using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>A text that is needed in both languages; what is missing says who would read it.</summary>
/// <param name="most">Characters.</param>
internal sealed class BothLanguages(int most, Mistake german, Mistake english)
{
    /// <param name="name">Of a field's row: "german" or "english" follows.</param>
    public (string German, string English) Read(FormReading form, Func<string, string> name)
        => (Read(form, name("german"), german), Read(form, name("english"), english));

    private string Read(FormReading form, string name, Mistake missing)
    {
        var text = form.Text(name, most, needed: false);
        if (text.Length == 0) form.Wrong(name, missing);
        return text;
    }
}
