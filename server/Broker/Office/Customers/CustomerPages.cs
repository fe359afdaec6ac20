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
        group.MapGet("/new", () => View.Of<CustomerPage>(new CustomerModel(null, new CustomerForm(), [], null, Saved: false)));
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
        return View.Of<CustomerPage>(new CustomerModel(id, form, kept.Changes, null, saved == true));
    }

    private static async Task<IResult> CreateAsync(IFormCollection fields, ClaimsPrincipal user, CustomerDesk desk, CancellationToken cancel)
    {
        var form = CustomerForm.From(fields);
        var (wanted, wrong) = form.Read(Guid.Empty);
        var answer = wrong is { } refusal ? refusal : await desk.CreateAsync(wanted, CustomerApi.EditorOf(user), cancel);
        return answer.Customer is { } made ? Saved(made.Id) : Refused(null, form, [], answer.Refusal);
    }

    private static async Task<IResult> ChangeAsync(
        Guid id, IFormCollection fields, ClaimsPrincipal user, CustomerDesk desk, CustomerStore customers, HttpContext context, CancellationToken cancel)
    {
        if (await customers.FindKeptAsync(id, cancel) is not { } kept) return Notice.Page(context, NoticeKind.NotFound);
        var form = CustomerForm.From(fields);
        var (wanted, wrong) = form.Read(id);
        var answer = wrong is { } refusal ? refusal : await desk.ChangeAsync(wanted, form.Seen, CustomerApi.EditorOf(user), cancel);
        return answer.Customer is not null ? Saved(id) : Refused(id, form, kept.Changes, answer.Refusal);
    }

    private static RedirectHttpResult Saved(Guid id) => TypedResults.LocalRedirect($"{CustomerListModel.Path}/{id}?saved=true");

    private static RazorComponentResult<CustomerPage> Refused(Guid? id, CustomerForm form, IReadOnlyList<CustomerChange> changes, CustomerRefusal? refusal)
        => View.Of<CustomerPage>(new CustomerModel(id, form, changes, refusal, Saved: false), StatusCodes.Status422UnprocessableEntity);
}

/// <param name="Page">From 0.</param>
internal sealed record CustomerListModel(FoundCustomers Found, string? Find, int Page, bool Erased)
{
    public const string Path = "/office/customers";
}

/// <param name="Id">Null: a new one.</param>
/// <param name="Changes">Newest first.</param>
internal sealed record CustomerModel(Guid? Id, CustomerForm Form, IReadOnlyList<CustomerChange> Changes, CustomerRefusal? Refusal, bool Saved)
{
    /// <summary>Whether the refusal is about this field.</summary>
    public string? Invalid(string field) => Refusal is { } refusal && Array.IndexOf(FieldsOf(refusal), field) >= 0 ? "true" : null;

    private static string[] FieldsOf(CustomerRefusal refusal) => refusal switch
    {
        CustomerRefusal.NameMissing => ["name"],
        CustomerRefusal.NumberMalformed or CustomerRefusal.NumberTaken => ["number"],
        CustomerRefusal.ClassMalformed => ["class"],
        CustomerRefusal.CountryMalformed => ["country"],
        CustomerRefusal.AddressIncomplete => ["postCode", "city"],
        CustomerRefusal.VatIdMalformed => ["vatId"],
        CustomerRefusal.ContractNameMissing => ["contractName"],
        CustomerRefusal.ContractMinutesOutOfRange => ["minutes"],
        CustomerRefusal.ContractRateOutOfRange => ["rate"],
        _ => [],
    };
}
