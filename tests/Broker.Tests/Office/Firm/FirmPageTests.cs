using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Office.Firm;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Tests.Hosting;

namespace RemoteAssist.Broker.Tests.Office.Firm;

public sealed class FirmPageTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private TestBroker _broker = null!;
    private Browser _office = null!;

    private FirmBook Book => _broker.Services.GetRequiredService<FirmBook>();

    public async Task InitializeAsync()
    {
        _broker = await TestBroker.StartAsync();
        _office = _broker.Browse("Olga", Policies.Office, "de");
    }

    public async Task DisposeAsync()
    {
        _office.Dispose();
        await _broker.DisposeAsync();
    }

    [Fact]
    public async Task Before_anybody_edits_it_the_firm_is_as_configured()
    {
        var firm = await Book.NowAsync(default);
        (firm.Name, firm.Solo, firm.PaymentDays, firm.Logo).ShouldBe(("Muster IT", false, 14, null));
        firm.German.ConsumerButton.ShouldBe("Zahlungspflichtig beauftragen");
        (await _office.ReadAsync("/office/firm")).ShouldContain("value=\"Muster IT\"");
    }

    [Fact]
    public async Task What_the_office_writes_is_the_firm_from_then_on()
    {
        var before = _broker.Clock.GetUtcNow();
        _broker.Clock.Advance(TimeSpan.FromDays(1));
        (await SendAsync(null, ("iban", "de89 3704 0044 0532 0130 00"), ("solo", "on"), ("germanAbove", "Wir haben\r\ngearbeitet:"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var saved = await Book.SavedAsync(default);
        (saved.Version, saved.SavedBy, saved.Value.Iban, saved.Value.Solo, saved.Value.German.AboveProof)
            .ShouldBe((1, "Olga", "DE89370400440532013000", true, "Wir haben\ngearbeitet:"));
        (await Book.AtAsync(before, default)).Iban.ShouldBeNull();
        (await _office.ReadAsync("/office/firm?saved=true")).ShouldContain("DE89 3704 0044 0532 0130 00");
    }

    [Fact]
    public async Task Saving_without_a_change_is_no_version()
    {
        await SendAsync(null);
        await SendAsync(null, ("version", "1"));
        (await Book.SavedAsync(default)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_logo_is_kept_shown_and_taken_away()
    {
        await SendAsync(Png);
        (await Book.NowAsync(default)).Logo.ShouldBe(Png);
        var shown = await _office.GetAsync("/office/firm/logo");
        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        await SendAsync(null, ("version", "1"), ("city", "Nürnberg"));
        (await Book.NowAsync(default)).Logo.ShouldBe(Png);
        await SendAsync(null, ("version", "2"), ("withoutLogo", "on"));
        (await Book.NowAsync(default)).Logo.ShouldBeNull();
        (await _office.GetAsync("/office/firm/logo")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("name", "", "Namen der Firma")]
    [InlineData("iban", "DE89370400440532013001", "Prüfziffern")]
    [InlineData("iban", "DE8937040044053201300", "Prüfziffern")]
    [InlineData("bic", "COBA", "BIC")]
    [InlineData("email", "büro", "E-Mail-Adresse")]
    [InlineData("vatId", "12", "USt-IdNr.")]
    [InlineData("paymentDays", "-1", "Zahlungsziel")]
    [InlineData("englishStart", " ", "beiden Sprachen")]
    [InlineData("version", "7", "inzwischen geändert")]
    public async Task What_is_wrong_is_said_and_nothing_is_saved(string field, string value, string says)
    {
        var answer = await SendAsync(null, (field, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain(says);
        (await Book.SavedAsync(default)).Version.ShouldBe(0);
    }

    [Fact]
    public async Task Every_mistake_stands_at_its_field_and_what_was_typed_stays()
    {
        var answer = await SendAsync(Png, ("vatId", "de 1"), ("iban", "DE00 0000"), ("germanButton", ""), ("city", "Nürnberg"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("Noch nicht gespeichert. Bitte die markierten Felder berichtigen.");
        foreach (var (field, says) in new[] { ("vatId", "USt-IdNr."), ("iban", "Prüfziffern"), ("germanButton", "in beiden Sprachen"), ("logo", "noch einmal") })
            page.ShouldMatch($"id=\"{field}-wrong\">[^<]*{says}");
        page.Split("-wrong\">").Length.ShouldBe(5);
        page.ShouldContain("value=\"Nürnberg\"");
        page.ShouldMatch("id=\"vatId\"[^>]*autofocus[^>]*aria-invalid=\"true\"");
    }

    [Fact]
    public async Task Whoever_was_told_of_anothers_change_may_save_all_the_same()
    {
        await SendAsync(null, ("city", "Fürth"));
        var answer = await SendAsync(null, ("city", "Nürnberg"));
        var html = await answer.Content.ReadAsStringAsync();
        WebUtility.HtmlDecode(html).ShouldContain("inzwischen geändert. Ihre Eingaben stehen noch hier");
        html.ShouldContain("name=\"version\" value=\"1\"");
        (await Book.NowAsync(default)).City.ShouldBe("Fürth");
        (await SendAsync(null, ("city", "Nürnberg"), ("version", "1"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Book.NowAsync(default)).City.ShouldBe("Nürnberg");
    }

    [Fact]
    public async Task A_logo_that_is_too_large_or_no_picture_is_refused()
    {
        WebUtility.HtmlDecode(await (await SendAsync(new byte[4 * Logo.MaxBytes])).Content.ReadAsStringAsync()).ShouldContain("größer als 256\u00a0KB");
        WebUtility.HtmlDecode(await (await SendAsync("<svg/>"u8.ToArray())).Content.ReadAsStringAsync()).ShouldContain("kein PNG und kein JPEG");
        (await Book.SavedAsync(default)).Version.ShouldBe(0);
    }

    [Theory]
    [InlineData("GB82WEST12345698765432", true)]
    [InlineData("AT611904300234573201", true)]
    [InlineData("AT611904300234573202", false)]
    [InlineData("DE00", false)]
    [InlineData("", false)]
    public void Check_digits_are_checked(string iban, bool good) => Iban.IsGood(iban).ShouldBe(good);

    [Fact]
    public void Every_refusal_has_words_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Language>())
            FirmPageTexts.For(language).Refusals.Keys.ShouldBe(Enum.GetValues<FirmRefusal>(), ignoreOrder: true);
    }

    private async Task<HttpResponseMessage> SendAsync(byte[]? logo, params (string Name, string Value)[] changes)
    {
        var html = await _office.ReadAsync("/office/firm");
        var fields = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Browser.TokenIn(html),
            ["version"] = "0",
            ["name"] = "Muster IT",
            ["paymentDays"] = "14",
            ["germanStart"] = "Ja",
            ["germanButton"] = "Los",
            ["englishStart"] = "Yes",
            ["englishButton"] = "Go",
        };
        foreach (var (name, value) in changes) fields[name] = value;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        if (logo is not null) content.Add(new ByteArrayContent(logo), "logo", "logo.png");
        return await _office.Http.PostAsync("/office/firm", content);
    }
}
