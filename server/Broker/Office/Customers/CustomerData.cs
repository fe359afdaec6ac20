using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;
using Actor = RemoteAssist.Broker.Ledger.Door.Person;

namespace RemoteAssist.Broker.Office.Customers;

/// <summary>A customer's right to the data about them: a file with all of it, and erasure.</summary>
internal static class CustomerData
{
    private static readonly JsonSerializerOptions Readable = new(ConsoleJson.Options) { WriteIndented = true };

    public static async Task<IResult> ExportAsync(
        Guid id, CustomerStore customers, LedgerReader ledger, [FromServices] ILedgerBooks books, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        if (await customers.FindKeptAsync(id, cancel) is not { } kept) return Notice.Page(context, NoticeKind.NotFound);
        var lines = new List<LedgerLine>();
        await foreach (var line in books.LinesAsync(new LineFilter(Customer: id), cancel)) lines.Add(line);
        var claims = await books.ClaimsAsync(null, cancel);
        var one = kept.Customer;
        var data = new PersonalData(
            time.GetUtcNow(), one.Id, one.Number, one.Name, one.Consumer, one.Language, one.People, one.Address, one.Invoices, one.Contract, one.Note,
            [.. kept.Changes.Select(change => new ChangeLine(change.At, change.By))],
            await ledger.OfCustomerAsync(id, cancel), lines, [.. claims.Where(claim => claim.CustomerId == id)]);
        context.Response.Headers.CacheControl = "private, no-store";
        var name = $"{CustomerTexts.For(context.Language()).FileName}-{Plain(one.Number)}.json";
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(data, Readable), "application/json; charset=utf-8", name);
    }

    public static async Task<IResult> AskAsync(Guid id, CustomerStore customers, HttpContext context, CancellationToken cancel)
        => await customers.FindAsync(id, cancel) is { } one
            ? View.Of<ErasePage>(new EraseModel(one.Id, one.Name, null))
            : Notice.Page(context, NoticeKind.NotFound);

    // The customer's own row goes last: whatever fails before it can be done again.
    public static async Task<IResult> EraseAsync(
        Guid id, ClaimsPrincipal user, CustomerStore customers, CustomerDesk desk, SessionRegistry running, SessionStore sessions,
        [FromServices] ILedgerBooks books, HttpContext context, CancellationToken cancel)
    {
        if (await customers.FindAsync(id, cancel) is not { } one) return Notice.Page(context, NoticeKind.NotFound);
        if (running.All.Any(live => live.Current is { Cause: null } session && session.CustomerId == id))
            return View.Of<ErasePage>(new EraseModel(id, one.Name, CustomerRefusal.InSession), StatusCodes.Status409Conflict);
        var by = CustomerApi.EditorOf(user);
        await books.EraseCustomerAsync(id, new Actor(by.Id, by.Name), cancel);
        await sessions.ForgetCustomerAsync(id, cancel);
        await desk.EraseAsync(id, by, cancel);
        return TypedResults.LocalRedirect($"{CustomerListModel.Path}?erased=true");
    }

    private static string Plain(string number) => string.Concat(number.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}

internal sealed record EraseModel(Guid Id, string Name, CustomerRefusal? Refusal);

/// <summary>What is stored about a customer, without what the firm thinks of them.</summary>
internal sealed record PersonalData(
    DateTimeOffset ExportedAt,
    Guid Id,
    string Number,
    string Name,
    bool Consumer,
    string Language,
    IReadOnlyList<RemoteAssist.Broker.Customers.Person> People,
    PostalAddress? Address,
    InvoiceReferences? Invoices,
    Contract? Contract,
    string? Note,
    IReadOnlyList<ChangeLine> Changes,
    IReadOnlyList<LedgerEntry> Sessions,
    IReadOnlyList<LedgerLine> Lines,
    IReadOnlyList<InKindClaim> InKind);

internal sealed record ChangeLine(DateTimeOffset At, string By);
