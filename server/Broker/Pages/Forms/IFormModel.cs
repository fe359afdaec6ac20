namespace RemoteAssist.Broker.Pages.Forms;

/// <summary>The model of a page with a form: what stands in its fields and what is wrong with them.</summary>
internal interface IFormModel
{
    Fields Fields { get; }

    /// <summary>By the field's name.</summary>
    IReadOnlyDictionary<string, Mistake> Mistakes { get; }

    /// <summary>The field at which the page opens; null: at its top.</summary>
    string? First => null;
}
