using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Pages.Forms;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>The page on which the office edits when the firm is open.</summary>
internal static class CalendarEndpoints
{
    public const string Path = "/office/calendar";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Path).RequireAuthorization(Policies.Office);
        group.MapGet("", ShowAsync);
        group.MapPost("", ChangeAsync);
    }

    private static async Task<IResult> ShowAsync(int? version, int? year, int? saved, Editions editions, HttpContext context, CancellationToken cancel)
    {
        var edition = await OpenAsync(editions, cancel);
        if (edition.Start(version, CalendarSettings.Usual) is not { } settings) return Notice.Page(context, NoticeKind.NotFound);
        var shown = Math.Clamp(year ?? edition.Today.Year, YearView.First, YearView.Last);
        var fields = CalendarForm.Write(settings).With((Editions.Basis, edition.Newest.ToString(CultureInfo.InvariantCulture)));
        return Page(new FormReading(fields), settings, edition, shown, version, saved: saved == edition.Newest ? saved : null);
    }

    private static async Task<IResult> ChangeAsync(IFormCollection typed, Editions editions, HttpContext context, CancellationToken cancel)
    {
        var edition = await OpenAsync(editions, cancel);
        var (action, fields) = Apply(Fields.Of(typed));
        var form = new FormReading(CalendarForm.Filled(fields));
        var settings = CalendarForm.Read(form);
        if (form.Right) SettingsProblems.Add(form, CalendarChecks.Problems(settings), (property, row, part) => CalendarForm.FieldOf(form, property, row, part));
        var year = int.TryParse(form.Fields["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : edition.Today.Year;
        var shown = Math.Clamp(action switch { "earlier" => year - 1, "later" => year + 1, _ => year }, YearView.First, YearView.Last);
        var readable = form.Right ? settings : null;
        if (action == "save" && await editions.SaveAsync(CalendarSettings.Settings, settings, form, edition, context.User.ToTechnician().Name, cancel) is { } version)
            return TypedResults.LocalRedirect($"{Path}?saved={version}");
        if (action == "save") edition = await OpenAsync(editions, cancel);
        return Page(form, readable, edition, shown, null, saving: action == "save");
    }

    private static RazorComponentResult<CalendarPage> Page(
        FormReading form, CalendarSettings? settings, Edition<CalendarSettings> edition, int year, int? version, int? saved = null, bool? saving = null)
        => View.Of<CalendarPage>(
            new CalendarModel(
                form.Fields.With((Editions.Basis, edition.Newest.ToString(CultureInfo.InvariantCulture)), ("year", year.ToString(CultureInfo.InvariantCulture))),
                form.Mistakes, settings is null ? null : YearView.Of(year, settings), year, edition.List(Path, saving is null ? version : 0), edition.Newest == 0, saved, saving),
            saving == true ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    // What the pressed button wants done with the rows before the form is read.
    private static (string Action, Fields Fields) Apply(Fields fields)
    {
        var words = fields["do"].Split(' ');
        return words is ["remove", CalendarForm.OneOffs or CalendarForm.Closures, var row] && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (words[0], fields.WithoutRow(words[1], number)) : (words[0], fields);
    }

    private static Task<Edition<CalendarSettings>> OpenAsync(Editions editions, CancellationToken cancel)
        => editions.OpenAsync(CalendarSettings.Settings, CalendarSettings.Usual, cancel);
}

/// <param name="Year">Null: what is typed cannot be read.</param>
/// <param name="Saved">The version that was just saved.</param>
/// <param name="Saving">True: it was to be saved and could not; false: typed and not saved; null: as it is stored.</param>
internal sealed record CalendarModel(
    Fields Fields, IReadOnlyDictionary<string, Mistake> Mistakes, IReadOnlyList<MonthView>? Months, int Year, VersionList Versions,
    bool NeverSaved, int? Saved, bool? Saving) : IFormModel
{
    public string? First => Saving == true ? Fault.First(CalendarPlaces.Of(Fields, Language.German), Mistakes) : null;
}
