using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Office.Customers;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Tests.Customers;
using RemoteAssist.Broker.Tests.Hosting;

namespace RemoteAssist.Broker.Tests.Office.Customers;

public sealed class CustomerPageTests : IAsyncLifetime
{
    private TestBroker _broker = null!;
    private Browser _office = null!;

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
    public async Task The_office_makes_a_customer_with_all_that_belongs_to_one()
    {
        var answer = await _office.SendAsync("/office/customers/new", "/office/customers/new", [
            ("name", "Roth & Söhne"), ("number", ""), ("language", "en"), ("consumer", "on"), ("class", "c"), ("favourite", "on"),
            ("person", "Herr Roth"), ("phones", "0911 382, 0171 5"), ("email", "roth@roth.example"), ("person", ""), ("phones", ""), ("email", ""),
            ("street", "Weg 1"), ("postCode", "90402"), ("city", "Nürnberg"), ("country", ""), ("vatId", "de 123456789"),
            ("contractName", "Wartung"), ("minutes", "60"), ("rate", "80,50"), ("surchargesIncluded", "on"), ("note", "ruft monatlich an")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = WebUtility.HtmlDecode(await _office.ReadAsync(answer.Headers.Location!.ToString()));
        page.ShouldContain("Gespeichert.");
        page.ShouldContain("value=\"80,50\"");
        var found = await _broker.Services.GetRequiredService<CustomerStore>().SearchAsync("roth", 0, default);
        var made = found.Customers.ShouldHaveSingleItem();
        made.ShouldSatisfyAllConditions(
            () => (made.Number, made.Language, made.Consumer, made.Class, made.Favourite).ShouldBe(("K-1001", "en", true, "C", true)),
            () => made.People.ShouldHaveSingleItem().Phones.ShouldBe(["0911 382", "0171 5"]),
            () => made.Address.ShouldBe(new PostalAddress("Weg 1", "90402", "Nürnberg")),
            () => made.Invoices.ShouldBe(new InvoiceReferences(null, "DE123456789", null)),
            () => made.Contract.ShouldBe(new Contract("Wartung", 60, 80.50m, SurchargesIncluded: true)),
            () => made.Note.ShouldBe("ruft monatlich an"));
    }

    [Fact]
    public async Task What_is_refused_comes_back_as_it_was_typed()
    {
        var answer = await _office.SendAsync("/office/customers/new", "/office/customers/new",
            ("name", "<b>Roth</b>"), ("language", "de"), ("contractName", "Wartung"), ("rate", "achtzig"), ("note", "</textarea><script>"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldNotContain("<b>Roth");
        html.ShouldNotContain("<script>");
        WebUtility.HtmlDecode(html).ShouldContain("Bitte geben Sie den Stundensatz in Euro ein");
        html.ShouldContain("value=\"achtzig\"");
        html.ShouldMatch("id=\"rate\"[^>]*aria-invalid=\"true\"");
        (await _broker.Services.GetRequiredService<CustomerStore>().SearchAsync(null, 0, default)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Every_mistake_stands_at_its_field()
    {
        var answer = await _office.SendAsync("/office/customers/new", "/office/customers/new", [
            ("name", " "), ("language", "de"), ("class", "77"), ("vatId", "12"), ("contractName", ""), ("minutes", "viele"), ("city", "Nürnberg"),
            ("person", "Eva"), ("phones", "0911 1"), ("email", ""), ("person", ""), ("phones", ","), ("email", ""), ("person", "Adam"), ("phones", "ruf an"), ("email", "adam")]);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("Noch nicht gespeichert. Bitte die markierten Felder berichtigen.");
        foreach (var (field, says) in new[]
        {
            ("name", "einen Namen"), ("class", "einzelnen Buchstaben"), ("vatId", "USt-IdNr."), ("contractName", "einen Namen"), ("minutes", "Vertragsminuten"),
            ("postCode", "PLZ und Ort"), ("phones.1", "mit Ziffern"), ("email.1", "E-Mail-Adresse"),
        })
        {
            page.ShouldMatch($"id=\"{field}-wrong\">[^<]*{says}");
            page.ShouldContain($"aria-describedby=\"{field}-wrong");
        }

        page.Split("-wrong\">").Length.ShouldBe(9);
        page.Split(" autofocus").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_list_is_searched_and_comes_in_pages()
    {
        for (var number = 0; number < CustomerStore.PageSize + 1; number++) await _broker.MakeAsync(TestCustomers.New($"Kunde {number:00}"));
        (await _office.ReadAsync("/office/customers")).ShouldContain("page=1");
        (await _office.ReadAsync("/office/customers?page=1")).ShouldContain($"Kunde {CustomerStore.PageSize}");
        var found = await _office.ReadAsync("/office/customers?find=kunde+07");
        found.ShouldContain("Kunde 07");
        found.ShouldNotContain("Kunde 08");
        WebUtility.HtmlDecode(await _office.ReadAsync("/office/customers?find=niemand")).ShouldContain("Dazu gibt es keinen Kunden");
    }

    [Fact]
    public async Task Who_was_slower_is_told_so()
    {
        var made = await _broker.MakeAsync(TestCustomers.New("Alt"));
        var path = $"/office/customers/{made.Id}";
        var answer = await _office.SendAsync(path, path, ("name", "Neu"), ("language", "de"), ("seen", "0"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await answer.Content.ReadAsStringAsync();
        WebUtility.HtmlDecode(html).ShouldContain("inzwischen geändert");
        html.ShouldContain("value=\"Neu\"");
        var seen = System.Text.RegularExpressions.Regex.Match(html, "name=\"seen\" value=\"([0-9]+)\"").Groups[1].Value;
        (await _office.SendAsync(path, path, ("name", "Neu"), ("language", "de"), ("seen", seen))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/office/customers")]
    [InlineData("/office/customers/new")]
    [InlineData("/office/firm")]
    public async Task Only_the_office_and_administrators_come_in(string path)
    {
        using var technician = _broker.Http(TestBroker.Technician, Policies.Technician);
        (await technician.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var administrator = _broker.Http("Anna", Policies.Administrator);
        (await administrator.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_form_from_elsewhere_changes_nothing()
    {
        using var http = _broker.Http("Olga", Policies.Office);
        var answer = await http.PostAsync("/office/customers/new", new FormUrlEncodedContent([KeyValuePair.Create("name", "x")]));
        answer.IsSuccessStatusCode.ShouldBeFalse();
        (await _broker.Services.GetRequiredService<CustomerStore>().SearchAsync(null, 0, default)).Total.ShouldBe(0);
    }

    [Fact]
    public void Every_refusal_has_words_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Language>())
            CustomerTexts.For(language).Refusals.Keys.ShouldBe(Enum.GetValues<CustomerRefusal>(), ignoreOrder: true);
    }
}
