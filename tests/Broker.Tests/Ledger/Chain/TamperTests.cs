using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Tests.Ledger.Chain;

/// <summary>Somebody writes into the database by hand.</summary>
public sealed class TamperTests : IAsyncLifetime
{
    private const int Entries = 5;
    private Shop _shop = null!;

    public async Task InitializeAsync()
    {
        _shop = await Shop.OpenAsync();
        for (var i = 0; i < Entries - 1; i++)
            await _shop.DecidedAsync(Shop.Evening.AddDays(-7 * i), 30, new Choice(Outcome.Goodwill, GoodwillReason.Other, "Geburtstag", 100), name: $"Kunde {i}");
        (await _shop.Books.CloseMonthAsync(new DateOnly(2026, 2, 1), Shop.Olga, CancellationToken.None)).ShouldBeNull();
        (await _shop.VerifyAsync()).Broken.ShouldBeEmpty();
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task Every_column_of_every_entry_is_found_and_named()
    {
        (string Column, string Value)[] changes =
        [
            ("Number", "1000"), ("At", "\"At\" + 1"), ("Kind", "'Claim'"), ("SessionId", "coalesce(SessionId, '') || '0'"),
            ("Body", "replace(Body, 'id-olga', 'id-tina')"), ("PreviousHash", "'AB' || PreviousHash"), ("Hash", "lower(Hash) || '0'"),
        ];
        typeof(ChainEntry).GetProperties().Select(one => one.Name).ShouldBe(changes.Select(one => one.Column));
        for (var entry = 1; entry <= Entries; entry++)
            foreach (var (column, value) in changes)
            {
                await _shop.TamperAsync($"DROP TABLE IF EXISTS Kept; CREATE TABLE Kept AS SELECT * FROM LedgerEntries; UPDATE LedgerEntries SET \"{column}\" = {value} WHERE Number = {entry}");
                var first = (await _shop.VerifyAsync()).Broken.First();
                first.Text.ShouldStartWith($"entry {entry}: column {column} was changed");
                await _shop.TamperAsync("DELETE FROM LedgerEntries; INSERT INTO LedgerEntries SELECT * FROM Kept");
                (await _shop.VerifyAsync()).Broken.ShouldBeEmpty();
            }
    }

    [Fact]
    public async Task A_removed_entry_is_found()
    {
        await _shop.TamperAsync("DELETE FROM LedgerEntries WHERE Number = 3");
        (await FirstAsync()).ShouldBe("entry 3: is missing");
    }

    [Fact]
    public async Task Removed_entries_whose_gap_was_closed_are_found()
    {
        await _shop.TamperAsync("DELETE FROM LedgerEntries WHERE Number = 3; UPDATE LedgerEntries SET Number = 3 WHERE Number = 4; UPDATE LedgerEntries SET Number = 4 WHERE Number = 5");
        (await FirstAsync()).ShouldBe("entry 3: what stands here was entry 4 (re-ordered)");
    }

    [Fact]
    public async Task Entries_in_another_order_are_found()
    {
        await _shop.TamperAsync("UPDATE LedgerEntries SET Number = -2 WHERE Number = 2; UPDATE LedgerEntries SET Number = 2 WHERE Number = 3; UPDATE LedgerEntries SET Number = 3 WHERE Number = -2");
        var broken = (await _shop.VerifyAsync()).Broken.Select(one => one.Text).ToArray();
        broken[0].ShouldBe("entry 2: what stands here was entry 3 (re-ordered)");
        broken.ShouldContain("entry 3: what stands here was entry 2 (re-ordered)");
    }

    [Fact]
    public async Task An_end_that_was_cut_off_is_found_by_the_head()
    {
        await _shop.TamperAsync("DELETE FROM LedgerEntries WHERE Number > 3");
        (await FirstAsync()).ShouldStartWith("entries 4 to 5: are cut off");
    }

    [Fact]
    public async Task An_end_that_was_cut_off_with_its_head_and_rows_is_found_by_the_anchor()
    {
        await _shop.TamperAsync("""
            DELETE FROM LedgerEntries WHERE Number > 4; DELETE FROM LedgerPersonal WHERE Entry > 4; DELETE FROM LedgerMonths;
            UPDATE LedgerHead SET Number = 4, Hash = (SELECT Hash FROM LedgerEntries WHERE Number = 4)
            """);
        (await _shop.VerifyAsync()).Broken.Select(one => one.Text).ShouldBe(["entry 5: is cut off: the anchor knows entry 5"]);
    }

    [Fact]
    public async Task An_anchor_that_was_made_up_is_found()
    {
        var file = Path.Combine(_shop.Broker.DataFolder, "anchor", "ledger-anchor.jsonl");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"number\":5", "\"number\":4", StringComparison.Ordinal));
        (await FirstAsync()).ShouldContain("anchor file does not fit its seal");
    }

    [Theory]
    [InlineData("UPDATE LedgerHead SET Number = 4")]
    [InlineData("UPDATE LedgerHead SET Hash = 'AB'")]
    public async Task A_changed_head_is_found(string sql)
    {
        await _shop.TamperAsync(sql);
        (await FirstAsync()).ShouldContain("LedgerHead was changed");
    }

    [Theory]
    [InlineData("UPDATE LedgerPersonal SET Value = Value || 'x' WHERE Entry = 2 AND Field = 'customer'", "entry 2: personal field customer was changed")]
    [InlineData("UPDATE LedgerPersonal SET Salt = '00' WHERE Entry = 2 AND Field = 'done'", "entry 2: personal field done was changed")]
    [InlineData("DELETE FROM LedgerPersonal WHERE Entry = 2 AND Field = 'by'", "entry 2: personal field by is missing")]
    [InlineData("UPDATE LedgerPersonal SET Field = 'who' WHERE Entry = 2 AND Field = 'by'", "entry 2: personal field by is missing")]
    [InlineData("UPDATE LedgerPersonal SET Value = NULL, Salt = NULL, ErasedAt = 5 WHERE Entry = 2 AND Field = 'customer'", "entry 2: personal field customer was dropped")]
    [InlineData("UPDATE LedgerPersonal SET Entry = 99 WHERE Entry = 2 AND Field = 'by'", "entry 2: personal field by is missing")]
    public async Task A_changed_personal_field_is_found(string sql, string expected)
    {
        await _shop.TamperAsync(sql);
        var broken = (await _shop.VerifyAsync()).Broken;
        broken.First().Entry.ShouldBe(2);
        broken.ShouldContain(one => one.Text.StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LedgerLines")]
    [InlineData("LedgerDecisions")]
    public async Task Every_column_that_follows_from_an_entry_is_found_and_named(string table)
    {
        foreach (var column in await _shop.AskAsync($"SELECT name FROM pragma_table_info('{table}') WHERE pk = 0"))
        {
            await _shop.TamperAsync($"DROP TABLE IF EXISTS Kept; CREATE TABLE Kept AS SELECT * FROM {table}; "
                + $"UPDATE {table} SET \"{column}\" = CASE typeof(\"{column}\") WHEN 'integer' THEN \"{column}\" + 1 WHEN 'real' THEN \"{column}\" + 1 ELSE coalesce(\"{column}\", '') || 'x' END WHERE Entry = 2");
            var first = await FirstAsync();
            first.ShouldStartWith("entry 2:");
            first.ShouldContain($"column {column} was changed");
            await _shop.TamperAsync($"DELETE FROM {table}; INSERT INTO {table} SELECT * FROM Kept");
        }

        (await _shop.VerifyAsync()).Broken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("DELETE FROM LedgerLines WHERE Entry = 2 AND Line = 1", "entry 2: line 1 is missing")]
    [InlineData("UPDATE LedgerLines SET Entry = 70 WHERE Entry = 2 AND Line = 1", "entry 2: line 1 is missing")]
    [InlineData("UPDATE LedgerLines SET Line = 7 WHERE Entry = 2 AND Line = 1", "entry 2: line 1 is missing")]
    [InlineData("DELETE FROM LedgerDecisions WHERE Entry = 2", "entry 2: its decision is missing")]
    [InlineData("UPDATE LedgerMonths SET ById = 'x'", "month 2026-02-01: its closing column ById was changed")]
    [InlineData("UPDATE LedgerPrices SET Body = replace(Body, '135', '35') WHERE Unit = (SELECT Unit FROM LedgerUnits WHERE Entry = 2)", "entry 2: the price it was decided on was changed")]
    [InlineData("UPDATE LedgerUnits SET Entry = 1 WHERE Entry = 2", "unit")]
    public async Task A_row_that_does_not_follow_from_its_entry_is_found(string sql, string expected)
    {
        await _shop.TamperAsync(sql);
        (await FirstAsync()).ShouldStartWith(expected);
    }

    private async Task<string> FirstAsync() => (await _shop.VerifyAsync()).Broken.First().Text;
}
