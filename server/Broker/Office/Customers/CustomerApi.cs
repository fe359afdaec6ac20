using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Customers;

/// <summary>Customers for the console: found while somebody types, made on the spot.</summary>
internal static class CustomerApi
{
    private const int Suggestions = 8;
    private const int MaxTyped = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/customers").RequireAuthorization(Policies.Technician);
        group.MapGet("", FindAsync);
        group.MapPost("", CreateAsync).AddEndpointFilter<OwnRequests>();
    }

    private static async Task<IResult> FindAsync(string? find, CustomerStore customers, HttpContext context, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        var typed = find?.Trim() ?? "";
        if (typed.Length is 0 or > MaxTyped) return Json(Array.Empty<CustomerCard>());
        var found = await customers.SearchAsync(typed, 0, cancel, Suggestions);
        return Json(found.Customers.Select(CardOf).ToArray());
    }

    private static async Task<IResult> CreateAsync(NewCustomer ask, ClaimsPrincipal user, CustomerDesk desk, HttpContext context, CancellationToken cancel)
    {
        var wanted = new Customer(
            Guid.Empty, "", ask.Name ?? "", Consumer: false, "de", "", Favourite: false, [new Person("", [ask.Phone ?? ""])]);
        var answer = await desk.CreateAsync(wanted, EditorOf(user), cancel);
        return answer switch
        {
            { Customer: { } made } => Json(CardOf(made), StatusCodes.Status201Created),
            { Refusal: { } refusal } => TypedResults.Problem(CustomerTexts.For(context.Language()).Refusals[refusal], statusCode: StatusCodes.Status422UnprocessableEntity),
            _ => throw new InvalidOperationException("A customer is made or refused."),
        };
    }

    public static Editor EditorOf(ClaimsPrincipal user)
    {
        var one = user.ToTechnician();
        return new Editor(one.Id, one.Name);
    }

    private static CustomerCard CardOf(Customer customer)
    {
        var person = customer.People.FirstOrDefault();
        return new CustomerCard(customer.Id, customer.Number, customer.Name, person?.Name is { Length: > 0 } name ? name : null, person?.Phones.FirstOrDefault());
    }

    private static JsonHttpResult<T> Json<T>(T value, int status = StatusCodes.Status200OK) => TypedResults.Json(value, ConsoleJson.Options, statusCode: status);
}

/// <summary>Enough to tell customers apart.</summary>
internal sealed record CustomerCard(Guid Id, string Number, string Name, string? Person, string? Phone);

internal sealed record NewCustomer(string? Name, string? Phone);
