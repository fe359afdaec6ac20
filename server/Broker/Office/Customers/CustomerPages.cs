using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Customers;

/// <summary>The office's list of customers and the form of one.</summary>
internal static class CustomerPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(CustomerListModel.Path).RequireAuthorization(Policies.Office).AddEndpointFilter<FormGuard>();
        group.MapGet("", ListAsync);
        group.MapGet("/new", () => View.Of<CustomerPage>(new CustomerModel(null, new CustomerForm(), [], [], Saved: false)));
        group.MapPost("/new", CreateAsync);
        group.MapGet("/{id:guid}", ShowAsync);
        group.MapPost("/{id:guid}", ChangeAsync);
        group.MapGet("/{id:guid}/data.json", CustomerData.ExportAsync);
        group.MapGet("/{id:guid}/erase", CustomerData.AskAsync);
        group.MapPost("/{id:guid}/erase", CustomerData.EraseAsync);
    }

    private static async Task<IResult> ListAsync(string? find, int? page, bool? erased, CustomerStore customers, CancellationToken cancel)
    {
        var number = Math.Max(0, page ?? 0);
        return View.Of<CustomerListPage>(new CustomerListModel(await customers.SearchAsync(find, number, cancel), find, number, erased == true));
    }

    private static async Task<IResult> ShowAsync(Guid id, bool? saved, CustomerStore customers, HttpContext context, CancellationToken cancel)
    {
        if (await customers.FindKeptAsync(id, cancel) is not { } kept) return Notice.Page(context, NoticeKind.NotFound);
        var form = CustomerForm.Of(kept.Customer, kept.LastChange, CustomerTexts.For(context.Language()).Culture);
        return View.Of<CustomerPage>(new CustomerModel(id, form, kept.Changes, [], saved == true));
    }

    private static async Task<IResult> CreateAsync(IFormCollection fields, ClaimsPrincipal user, CustomerDesk desk, CancellationToken cancel)
    {
        var form = CustomerForm.From(fields);
        var (wanted, mistakes) = form.Read(Guid.Empty);
        if (mistakes.Count > 0) return Refused(null, form, [], mistakes);
        var answer = await desk.CreateAsync(wanted, CustomerApi.EditorOf(user), cancel);
        return answer.Customer is { } made ? Saved(made.Id) : Refused(null, form, [], Told(answer));
    }

    private static async Task<IResult> ChangeAsync(
        Guid id, IFormCollection fields, ClaimsPrincipal user, CustomerDesk desk, CustomerStore customers, HttpContext context, CancellationToken cancel)
    {
        if (await customers.FindKeptAsync(id, cancel) is not { } kept) return Notice.Page(context, NoticeKind.NotFound);
        var form = CustomerForm.From(fields);
        var (wanted, mistakes) = form.Read(id);
        if (mistakes.Count > 0) return Refused(id, form, kept.Changes, mistakes);
        var answer = await desk.ChangeAsync(wanted, form.Seen, CustomerApi.EditorOf(user), cancel);
        if (answer.Customer is not null) return Saved(id);
        // Whoever has been told of the other's change and saves again means it.
        return Refused(id, answer.Refusal == CustomerRefusal.ChangedMeanwhile ? form with { Seen = kept.LastChange } : form, kept.Changes, Told(answer));
    }

    private static RedirectHttpResult Saved(Guid id) => TypedResults.LocalRedirect($"{CustomerListModel.Path}/{id}?saved=true");

    private static IReadOnlyList<CustomerMistake> Told(CustomerAnswer answer)
        => answer.Refusal is { } refusal ? [new CustomerMistake(refusal == CustomerRefusal.NumberTaken ? "number" : "", refusal)] : [];

    private static RazorComponentResult<CustomerPage> Refused(
        Guid? id, CustomerForm form, IReadOnlyList<CustomerChange> changes, IReadOnlyList<CustomerMistake> mistakes)
        => View.Of<CustomerPage>(new CustomerModel(id, form, changes, mistakes, Saved: false), StatusCodes.Status422UnprocessableEntity);
}

/// <param name="Page">From 0.</param>
internal sealed record CustomerListModel(FoundCustomers Found, string? Find, int Page, bool Erased)
{
    public const string Path = "/office/customers";
}

/// <param name="Id">Null: a new one.</param>
/// <param name="Changes">Newest first.</param>
/// <param name="Mistakes">Why it was not saved.</param>
internal sealed record CustomerModel(
    Guid? Id, CustomerForm Form, IReadOnlyList<CustomerChange> Changes, IReadOnlyList<CustomerMistake> Mistakes, bool Saved)
{
    public CustomerRefusal? Wrong(string field) => Mistakes.FirstOrDefault(one => one.Field == field)?.Refusal;

    public bool IsFirst(string field) => Mistakes is [var first, ..] && first.Field == field;
}
