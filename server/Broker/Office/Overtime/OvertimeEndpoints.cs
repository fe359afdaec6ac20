using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Pages.Forms;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Overtime;

/// <summary>Technicians' hours: the office sees everybody's, a technician sees and enters the own.</summary>
internal static class OvertimeEndpoints
{
    public const string Path = "/office/overtime";
    public const string MinePath = "/overtime/mine";

    public static WebApplication MapOvertime(this WebApplication app)
    {
        var all = app.MapGroup(Path).RequireAuthorization(Policies.Office);
        all.MapGet("", ShowAllAsync);
        all.MapPost("/lines", ImportAllAsync);
        var mine = app.MapGroup(MinePath).RequireAuthorization(Policies.Technician);
        mine.MapGet("", ShowMineAsync);
        mine.MapPost("", AddAsync);
        mine.MapPost("/lines", ImportAsync);
        mine.MapPost("/remove", RemoveAsync);
        return app;
    }

    private static Task<RazorComponentResult<OvertimePage>> ShowAllAsync(
        string? month, string? technician, int? added, [FromServices] IWorkTimes times, TimeProvider time, CancellationToken cancel)
        => AllAsync(MonthOf(month, time), technician, new FormReading(Fields.Of()), times, cancel, done: added is > 0 ? new OvertimeDone(added.Value, false) : null);

    private static async Task<IResult> ImportAllAsync(
        IFormCollection typed, [FromServices] IWorkImport import, [FromServices] IWorkTimes times, ITechnicians technicians, TimeProvider time, HttpContext context,
        CancellationToken cancel)
    {
        var form = new FormReading(Fields.Of(typed));
        var first = MonthOf(form.Fields["month"], time);
        if (form.IsEmpty(HoursForm.Lines))
        {
            form.Wrong(HoursForm.Lines, Mistake.Missing);
            return await AllAsync(first, null, form, times, cancel, refused: true);
        }

        var accounts = (await technicians.AllAsync(cancel)).Select(one => new Person(one.Id, one.Name));
        var result = await import.ImportAsync(new StringReader(form.Fields[HoursForm.Lines]), [.. accounts], context.Language() == Language.German, cancel);
        if (result.Problems.Count == 0) return TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"{Path}?month={first:yyyy-MM}&added={result.Added}"));
        return await AllAsync(
            first, null, form, times, cancel, refused: true, done: result.Added > 0 ? new OvertimeDone(result.Added, false) : null, problems: result.Problems);
    }

    private static async Task<RazorComponentResult<OvertimePage>> AllAsync(
        DateOnly first, string? technician, FormReading form, IWorkTimes times, CancellationToken cancel,
        bool refused = false, OvertimeDone? done = null, IReadOnlyList<string>? problems = null)
    {
        var all = OvertimeMonth.Of(await times.DaysAsync(first, first.AddMonths(1).AddDays(-1), null, cancel));
        var chosen = all.Any(one => one.Technician.Id == technician) ? technician : null;
        return View.Of<OvertimePage>(new OvertimeModel(
            first, false, [.. all.Where(one => chosen is null || one.Technician.Id == chosen)], [.. all.Select(one => one.Technician)], chosen,
            form.Fields, form.Mistakes, done, problems ?? []), refused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static Task<RazorComponentResult<OvertimePage>> ShowMineAsync(
        string? month, int? added, bool? removed, [FromServices] IWorkTimes times, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var first = MonthOf(month, time);
        return MineAsync(first, new FormReading(Fields.Of(("day", Iso(FirmTime.DayOf(time.GetUtcNow()))))), times, context, cancel,
            done: added is > 0 || removed == true ? new OvertimeDone(added ?? 0, removed == true) : null);
    }

    private static async Task<IResult> AddAsync(IFormCollection typed, [FromServices] IWorkTimes times, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var form = new FormReading(Fields.Of(typed));
        var hours = HoursForm.Read(form);
        if (form.Right && await KeepAsync(hours, times, time, context, cancel) is { } refusal) form.Wrong("day", refusal);
        return form.Right ? Back(hours.Day, "added=1") : await MineAsync(MonthOf(form.Fields["month"], time), form, times, context, cancel, refused: true);
    }

    /// <summary>Lines that can be read are kept; the others stay in the field with what is wrong.</summary>
    private static async Task<IResult> ImportAsync(IFormCollection typed, [FromServices] IWorkTimes times, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var fields = Fields.Of(typed);
        var lines = HoursLines.Read(fields[HoursForm.Lines]);
        var wrong = new List<(HoursLine Line, Mistake Mistake)>();
        foreach (var line in lines)
            if ((line.Mistake ?? await KeepAsync(line.Hours, times, time, context, cancel)) is { } mistake) wrong.Add((line, mistake));
        if (lines.Count > 0 && wrong.Count == 0) return Back(lines[^1].Hours.Day, $"added={lines.Count}");
        var form = new FormReading(lines.Count == 0 ? fields : fields.With((HoursForm.Lines, string.Join('\n', wrong.Select(one => one.Line.Line.Text)))));
        var first = lines.Count == 0 ? PastedLines.First(fields[HoursForm.Lines]) : null;
        if (lines.Count == 0 && first is null) form.Wrong(HoursForm.Lines, Mistake.Missing);
        var (language, texts) = (context.Language(), OvertimeTexts.For(context.Language()));
        return await MineAsync(
            MonthOf(fields["month"], time), form, times, context, cancel, refused: true,
            done: lines.Count > wrong.Count ? new OvertimeDone(lines.Count - wrong.Count, false) : null,
            problems: first is not null
                ? [texts.Line(first, HoursForm.NoTimes.In(language))]
                : [.. wrong.Select(one => texts.Line(one.Line.Line, one.Mistake.In(language)))]);
    }

    private static async Task<IResult> RemoveAsync(IFormCollection typed, [FromServices] IWorkTimes times, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var fields = Fields.Of(typed);
        var month = MonthOf(fields["month"], time);
        if (!long.TryParse(fields["spell"], NumberStyles.None, CultureInfo.InvariantCulture, out var spell)) return Notice.Page(context, NoticeKind.NotFound);
        var removal = await times.RemoveAsync(spell, context.User.ToTechnician().Id, cancel);
        if (!removal.Known) return Notice.Page(context, NoticeKind.NotFound);
        if (removal.Problem is not { } problem) return Back(month, "removed=true");
        return await MineAsync(month, new FormReading(Fields.Of()), times, context, cancel, refused: true, kept: new Mistake(problem.German, problem.English));
    }

    private static async Task<Mistake?> KeepAsync(WorkedHours hours, IWorkTimes times, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        if (hours.End > time.GetUtcNow()) return OvertimeTexts.NotOver;
        var me = context.User.ToTechnician();
        return await times.EnterAsync(new Person(me.Id, me.Name), hours.Begin, hours.End, hours.Note, cancel) is { } problem ? new Mistake(problem.German, problem.English) : null;
    }

    private static async Task<RazorComponentResult<OvertimePage>> MineAsync(
        DateOnly first, FormReading form, IWorkTimes times, HttpContext context, CancellationToken cancel,
        bool refused = false, OvertimeDone? done = null, IReadOnlyList<string>? problems = null, Mistake? kept = null)
    {
        var days = await times.DaysAsync(first, first.AddMonths(1).AddDays(-1), context.User.ToTechnician().Id, cancel);
        return View.Of<OvertimePage>(
            new OvertimeModel(first, true, OvertimeMonth.Of(days), [], null, form.Fields, form.Mistakes, done, problems ?? [], kept),
            refused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static RedirectHttpResult Back(DateOnly day, string done)
        => TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"{MinePath}?month={day:yyyy-MM}&{done}"));

    private static DateOnly MonthOf(string? text, TimeProvider time)
    {
        var today = FirmTime.DayOf(time.GetUtcNow());
        return DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 2000 and < 2200
            ? month : new DateOnly(today.Year, today.Month, 1);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
