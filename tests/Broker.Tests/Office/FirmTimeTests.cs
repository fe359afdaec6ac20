using System.Net;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Tests.Ledger;

namespace RemoteAssist.Broker.Tests.Office;

/// <summary>The office's pages have the calendar's clock.</summary>
public sealed class FirmTimeTests : IAsyncLifetime
{
    private Shop _shop = null!;

    public async Task InitializeAsync() => _shop = await Shop.OpenAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    // 19:00 in Berlin on 10 March is 14:00 in New York, which has daylight saving by then, and 3:00 on the 11th in Tokyo.
    [Fact]
    public async Task Days_and_times_are_those_of_the_calendars_zone()
    {
        await _shop.WorkedAsync(Shop.Evening, 30);
        using var olga = _shop.Broker.Browse("Olga", Policies.Office);
        (await TextAsync(olga, "2026-03-10")).ShouldContain("19:00");
        await ZoneAsync("America/New_York");
        (await TextAsync(olga, "2026-03-10")).ShouldContain("14:00");
        await ZoneAsync("Asia/Tokyo");
        (await TextAsync(olga, "2026-03-10")).ShouldNotContain("Frau Sauer");
        (await TextAsync(olga, "2026-03-11")).ShouldContain("03:00");
        (await olga.ReadAsync("/office/sessions.csv?from=2026-03-11&to=2026-03-11")).ShouldContain("2026-03-11 03:00:00");
    }

    [Fact]
    public async Task Hours_are_entered_by_it()
    {
        await ZoneAsync("Asia/Tokyo");
        using var tina = _shop.Broker.Browse("Tina", Policies.Technician);
        var answer = await tina.SendAsync("/overtime/mine", "/overtime/mine", ("day", "2026-04-14"), ("from", "09:00"), ("to", "10:00"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _shop.AskAsync("SELECT \"From\" FROM WorkHours")).ShouldHaveSingleItem()
            .ShouldBe($"{new DateTimeOffset(2026, 4, 14, 0, 0, 0, TimeSpan.Zero).UtcTicks}");
    }

    private Task<int> ZoneAsync(string zone)
        => _shop.Settings.SaveAsync(CalendarSettings.Settings, CalendarSettings.Usual with { Zone = zone }, _shop.Broker.Clock.GetUtcNow().AddMinutes(-1), "Olga", default);

    private static async Task<string> TextAsync(Hosting.Browser browser, string day) => WebUtility.HtmlDecode(await browser.ReadAsync($"/office?from={day}&to={day}"));
}
