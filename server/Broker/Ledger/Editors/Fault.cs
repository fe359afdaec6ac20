using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>A field of an editor, as its page names it.</summary>
/// <param name="Words">Null: it has no name, what is wrong with it says enough.</param>
/// <param name="Many">Its name is a plural.</param>
/// <param name="Boxes">Several to tick: only what is wrong with them can be led to.</param>
internal sealed record Place(string Name, string? Words, bool Many = false, bool Boxes = false);

/// <summary>What keeps a form from being saved.</summary>
/// <param name="Target">The element to go to; null: there is none.</param>
internal sealed record Fault(string? Target, string Words)
{
    /// <param name="places">All fields in the order of the page.</param>
    public static IReadOnlyList<Fault> Of(IReadOnlyList<Place> places, Fields fields, IReadOnlyDictionary<string, Mistake> mistakes, Language language)
    {
        var others = mistakes.Keys.Except(places.Select(place => place.Name)).Select(name => new Place(name, null));
        return [.. others.Concat(places).Where(place => mistakes.ContainsKey(place.Name)).Select(Of)];

        Fault Of(Place place)
        {
            var target = place switch
            {
                { Name: SettingsProblems.Whole } => null,
                { Words: null } or { Boxes: true } => place.Name + "-wrong",
                _ => place.Name,
            };
            var words = place.Words is { } name
                ? EditorTexts.For(language).Fault(name, string.IsNullOrWhiteSpace(fields[place.Name]), place.Many)
                : mistakes[place.Name].In(language);
            return new Fault(target, words);
        }
    }

    /// <summary>The field to begin with; null: there is none.</summary>
    public static string? First(IEnumerable<Place> places, IReadOnlyDictionary<string, Mistake> mistakes)
        => places.FirstOrDefault(place => mistakes.ContainsKey(place.Name)) is { Words: not null, Boxes: false } first ? first.Name : null;
}
