using RemoteAssist.Broker.Office.Exports.Api;
using RemoteAssist.Broker.Office.Exports.Pdf;
using RemoteAssist.Broker.Office.Exports.Proof;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Exports;

/// <summary>The ledger to take along: tables, papers, e-invoices, an API.</summary>
internal static class ExportsFeature
{
    public static WebApplicationBuilder AddExports(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SystemFonts>();
        builder.Services.AddHostedService<FontCheck>();
        builder.Services.AddSingleton<ExportCustomers>();
        builder.Services.AddSingleton<ExportsDesk>();
        builder.Services.AddSingleton<ProofDesk>();
        LedgerApi.AddDescription(builder.Services);
        return builder;
    }

    public static WebApplication MapExports(this WebApplication app)
    {
        var group = app.MapGroup("/office/exports").RequireAuthorization(Policies.Office).ExcludeFromDescription();
        group.MapGet("", (string? from, string? to, string? month, string? customer, string? number, ExportsDesk desk, CancellationToken cancel)
            => desk.ShowAsync(new ExportAsk(null, from, to, month, customer, number), cancel));
        group.MapGet("/lines.csv", TableEndpoints.CsvAsync);
        group.MapGet("/lines.xlsx", TableEndpoints.XlsxAsync);
        group.MapGet("/wages.csv", TableEndpoints.WagesAsync);
        group.MapGet("/proof.pdf", PaperEndpoints.ProofAsync);
        group.MapGet("/xrechnung.xml", PaperEndpoints.InvoiceAsync);
        LedgerApi.Map(app);
        return app;
    }
}
