using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Pages.Forms;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>The page on which the office edits what sessions cost, and tries it out before it is saved.</summary>
internal static class TariffEndpoints
{
    public const string Path = "/office/tariffs";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Path).RequireAuthorization(Policies.Office);
        group.MapGet("", ShowAsync);
        group.MapPost("", ChangeAsync);
    }

    private static async Task<IResult> ShowAsync(
        int? version, int? saved, Editions editions, TrialDesk trials, HttpContext context, CancellationToken cancel)
    {
        var edition = await OpenAsync(editions, cancel);
        if (edition.Start(version, Tariff.Usual) is not { } tariff) return Notice.Page(context, NoticeKind.NotFound);
        var fields = TariffForm.Write(tariff, CultureOf(context)).With(BenchForm.Usual(edition.Today));
        var draft = await ReadAsync(new FormReading(fields), edition, trials, cancel);
        return Page(draft, edition, version, saved: saved == edition.Newest ? saved : null);
    }

    private static async Task<IResult> ChangeAsync(IFormCollection typed, Editions editions, TrialDesk trials, HttpContext context, CancellationToken cancel)
    {
        var edition = await OpenAsync(editions, cancel);
        var change = TariffChange.Of(Fields.Of(typed), CultureOf(context));
        var form = new FormReading(TariffForm.Filled(change.Fields).Filled(BenchForm.Spans));
        var draft = await ReadAsync(form, edition, trials, cancel);
        if (change.Action != TariffChange.Save) return Page(draft, edition, 0, change.Rule);
        if (await editions.SaveAsync(Tariff.Settings, draft.Tariff, form, edition, context.User.ToTechnician().Name, cancel) is { } version)
            return TypedResults.LocalRedirect($"{Path}?saved={version}");
        return Page(draft, await OpenAsync(editions, cancel), 0, refused: true);
    }

    private static async Task<TariffDraft> ReadAsync(FormReading form, Edition<Tariff> edition, TrialDesk trials, CancellationToken cancel)
    {
        var tariff = TariffForm.Read(form);
        if (form.Right) SettingsProblems.Add(form, TariffChecks.Problems(tariff), TariffForm.FieldOf);
        // Mistakes in what is tried keep no tariff from being saved.
        var (example, bench) = (new FormReading(form.Fields), new FormReading(form.Fields));
        var (one, many) = (BenchForm.ReadExample(example), BenchForm.ReadBench(bench));
        var trial = form.Right && example.Right ? await trials.PriceAsync(one, tariff, edition.Zone, cancel) : null;
        var benched = form.Right && bench.Right ? await trials.PriceAsync(many, tariff, edition.Zone, cancel) : null;
        var inForce = bench.Right && edition.InForce.Version > 0 ? await trials.PriceAsync(many, edition.InForce.Value, edition.Zone, cancel) : null;
        return new TariffDraft(form, tariff, [example, bench], one, trial, many, benched, inForce);
    }

    private static RazorComponentResult<TariffPage> Page(TariffDraft draft, Edition<Tariff> edition, int? version, int? rule = null, int? saved = null, bool refused = false)
        => View.Of<TariffPage>(
            new TariffModel(
                draft, edition, draft.Form.Fields.With((Editions.Basis, edition.Newest.ToString(CultureInfo.InvariantCulture))), edition.List(Path, version), rule, saved, refused),
            refused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static Task<Edition<Tariff>> OpenAsync(Editions editions, CancellationToken cancel) => editions.OpenAsync(Tariff.Settings, Tariff.Usual, cancel);

    private static CultureInfo CultureOf(HttpContext context) => EditorTexts.For(context.Language()).Culture;
}
