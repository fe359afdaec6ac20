using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Customers;

namespace RemoteAssist.Broker.Tests.Customers;

public sealed class CustomerDeskTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    private CustomerDesk Desk => _broker.Services.GetRequiredService<CustomerDesk>();

    private CustomerStore Store => _broker.Services.GetRequiredService<CustomerStore>();

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task Numbers_are_given_one_after_the_other()
    {
        (await _broker.MakeAsync(TestCustomers.New("Erste"))).Number.ShouldBe("K-1001");
        (await _broker.MakeAsync(TestCustomers.New("Von Hand", "K-2000"))).Number.ShouldBe("K-2000");
        (await _broker.MakeAsync(TestCustomers.New("Anders", "A/7"))).Number.ShouldBe("A/7");
        (await _broker.MakeAsync(TestCustomers.New("Nächste"))).Number.ShouldBe("K-2001");
    }

    [Fact]
    public async Task Many_at_once_get_numbers_of_their_own()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => _broker.MakeAsync(TestCustomers.New($"Kunde {number}"))));
        all.Select(one => one.Number).Order().ShouldBe(["K-1001", "K-1002", "K-1003", "K-1004"]);
    }

    [Fact]
    public async Task A_number_belongs_to_one_customer()
    {
        await _broker.MakeAsync(TestCustomers.New("Eine", "K-7"));
        (await Desk.CreateAsync(TestCustomers.New("Andere", "K-7"), TestCustomers.Olga, default)).Refusal.ShouldBe(CustomerRefusal.NumberTaken);
        var third = await _broker.MakeAsync(TestCustomers.New("Dritte"));
        (await Desk.ChangeAsync(third with { Number = "K-7" }, null, TestCustomers.Olga, default)).Refusal.ShouldBe(CustomerRefusal.NumberTaken);
        (await Store.FindAsync(third.Id, default))!.Number.ShouldBe(third.Number);
    }

    [Theory]
    [InlineData("müll")]
    [InlineData("GmbH Müller")]
    [InlineData("roth")]
    [InlineData("1001")]
    [InlineData("k-1001")]
    [InlineData("0911 / 38")]
    [InlineData("+49 911 382")]
    [InlineData("(0911) 382-382")]
    public async Task A_customer_is_found_by_what_people_type(string typed)
    {
        var wanted = TestCustomers.New("Müller Metallbau GmbH") with
        {
            People = [new Person("Herr Roth", ["+49 (0) 911 382382", "0171/555"])],
        };
        var made = await _broker.MakeAsync(wanted);
        await _broker.MakeAsync(TestCustomers.New("Sauer KG", "Z-9", "030 12"));
        (await Store.SearchAsync(typed, 0, default)).Customers.ShouldHaveSingleItem().Id.ShouldBe(made.Id);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' OR 1=1 --")]
    public async Task Signs_of_the_database_are_only_text(string typed)
    {
        await _broker.MakeAsync(TestCustomers.New("Sauer KG"));
        (await Store.SearchAsync(typed, 0, default)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task The_list_comes_in_pages_sorted_by_name()
    {
        for (var number = 0; number < 7; number++) await _broker.MakeAsync(TestCustomers.New($"Kunde {6 - number}"));
        var page = await Store.SearchAsync(null, 1, default, pageSize: 3);
        page.Total.ShouldBe(7);
        page.Customers.Select(one => one.Name).ShouldBe(["Kunde 3", "Kunde 4", "Kunde 5"]);
    }

    [Fact]
    public async Task A_change_is_kept_with_its_author_and_what_was_before()
    {
        var made = await _broker.MakeAsync(TestCustomers.New("Alt"));
        _broker.Clock.Advance(TimeSpan.FromHours(1));
        await Desk.ChangeAsync(made with { Name = "Neu" }, null, new Editor("id-Tina", "Tina"), default);
        var kept = (await Store.FindKeptAsync(made.Id, default))!;
        kept.Customer.Name.ShouldBe("Neu");
        kept.Changes.Select(one => one.By).ShouldBe(["Tina", "Olga Office"]);
        kept.Changes[0].Before!.ShouldContain("Alt");
        (kept.Changes[0].At - kept.Changes[1].At).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Saving_without_a_change_is_no_change()
    {
        var made = await _broker.MakeAsync(TestCustomers.New("Alt"));
        await Desk.ChangeAsync(made, null, TestCustomers.Olga, default);
        (await Store.FindKeptAsync(made.Id, default))!.Changes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_saves_over_somebody_elses_change_is_told()
    {
        var made = await _broker.MakeAsync(TestCustomers.New("Alt"));
        var seen = (await Store.FindKeptAsync(made.Id, default))!.LastChange;
        (await Desk.ChangeAsync(made with { Name = "Neu" }, seen, TestCustomers.Olga, default)).Refusal.ShouldBeNull();
        (await Desk.ChangeAsync(made with { Note = "auch" }, seen, TestCustomers.Olga, default)).Refusal.ShouldBe(CustomerRefusal.ChangedMeanwhile);
        (await Store.FindAsync(made.Id, default))!.Name.ShouldBe("Neu");
    }

    [Fact]
    public async Task An_erased_customer_leaves_nothing_but_the_number()
    {
        var made = await _broker.MakeAsync(TestCustomers.New("Frau Sauer", "", "0911 382") with { Note = "mag Schokolade" });
        await Desk.ChangeAsync(made with { Name = "Sauer KG" }, null, TestCustomers.Olga, default);
        (await Desk.EraseAsync(made.Id, TestCustomers.Olga, default)).ShouldBeTrue();
        (await Store.FindAsync(made.Id, default)).ShouldBeNull();
        (await Store.SearchAsync("Sauer", 0, default)).Total.ShouldBe(0);
        (await _broker.RowsAsync()).ShouldNotContain("Sauer");
        (await _broker.RowsAsync()).ShouldNotContain("Schokolade");
        (await _broker.MakeAsync(TestCustomers.New("Nächste"))).Number.ShouldBe("K-1002");
        (await Desk.EraseAsync(made.Id, TestCustomers.Olga, default)).ShouldBeFalse();
        (await Desk.ChangeAsync(made, null, TestCustomers.Olga, default)).Refusal.ShouldBe(CustomerRefusal.Unknown);
    }
}
