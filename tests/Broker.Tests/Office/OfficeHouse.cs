using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Accounts;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Tests.Hosting;

namespace RemoteAssist.Broker.Tests.Office;

/// <summary>The real broker with a desk and books in memory, and somebody of the office at a browser.</summary>
internal sealed class OfficeHouse : IAsyncDisposable
{
    private OfficeHouse(House house, Desk desk, Shelf shelf, Browser browser) => (House, Desk, Shelf, Olga) = (house, desk, shelf, browser);

    public House House { get; }

    public Desk Desk { get; }

    public Shelf Shelf { get; }

    public Browser Olga { get; }

    public static async Task<OfficeHouse> OpenAsync(string language = "en")
    {
        var (desk, shelf) = (new Desk(), new Shelf());
        var house = House.With(services => services
            .AddSingleton<IReviewDesk>(desk).AddSingleton<ILedgerBooks>(shelf).AddSingleton<IWorkTimes>(shelf));
        return new OfficeHouse(house, desk, shelf, await house.SignedInAsync(Roles.Office, "olga", language));
    }

    /// <summary>The page with its text as a reader sees it: without entities, every blank the same.</summary>
    public async Task<string> ReadAsync(string path) => Plain(await Olga.ReadAsync(path));

    /// <summary>Sends a form and reads the page that answers it, wherever that leads.</summary>
    public async Task<(HttpStatusCode Status, string Text)> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var answer = await Olga.SendAsync(page, action, fields);
        if (answer.Headers.Location is { } next) return (answer.StatusCode, await ReadAsync(next.ToString().Split('#')[0]));
        return (answer.StatusCode, Plain(await answer.Content.ReadAsStringAsync()));
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(html).Replace('\u00a0', ' ').Replace("\u2060", "", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        Olga.Dispose();
        await House.DisposeAsync();
    }
}
