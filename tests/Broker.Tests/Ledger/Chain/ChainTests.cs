using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Books;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Verification;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Tests.Ledger.Chain;

public sealed class ChainTests : IAsyncLifetime
{
    private Shop _shop = null!;

    public async Task InitializeAsync() => _shop = await Shop.OpenAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Theory]
    [InlineData("UPDATE LedgerEntries SET Kind = 'Claim'", "never changed")]
    [InlineData("UPDATE OR REPLACE LedgerEntries SET Number = 2 WHERE Number = 1", "never changed")]
    [InlineData("DELETE FROM LedgerEntries", "never deleted")]
    [InlineData("INSERT OR REPLACE INTO LedgerEntries SELECT * FROM LedgerEntries WHERE Number = 1", "grows at its end")]
    [InlineData("UPDATE LedgerPersonal SET Value = 'x'", "erased, nothing else")]
    [InlineData("UPDATE LedgerPersonal SET Value = NULL", "erased, nothing else")]
    [InlineData("UPDATE LedgerPersonal SET Value = NULL, Salt = NULL, ErasedAt = 1, Field = 'x'", "erased, nothing else")]
    [InlineData("DELETE FROM LedgerPersonal", "never deleted")]
    [InlineData("INSERT OR REPLACE INTO LedgerPersonal SELECT * FROM LedgerPersonal LIMIT 1", "written once")]
    [InlineData("UPDATE LedgerHead SET Number = 0", "forward only")]
    [InlineData("UPDATE LedgerHead SET Hash = ''", "forward only")]
    [InlineData("DELETE FROM LedgerHead", "never deleted")]
    public async Task The_database_refuses_to_change_the_ledger(string sql, string why)
    {
        await _shop.DecidedAsync(Shop.Evening, 30, new Choice(Outcome.Bill));
        await using var db = await _shop.DbAsync();
        var refused = await Should.ThrowAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql));
        refused.Message.ShouldContain(why);
        (await _shop.VerifyAsync()).Broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_who_append_at_once_make_one_chain()
    {
        var key = _shop.Of<ChainKey>();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(async () =>
        {
            // Each with its own everything, as a broker of its own would.
            var chain = new ChainWriter(key, _shop.Broker.Clock);
            var options = new DbContextOptionsBuilder<BrokerDb>()
                .UseSqlite(StorageFeature.ConnectionString(Path.Combine(_shop.Broker.DataFolder, "broker.db")) + ";Pooling=False").Options;
            for (var i = 0; i < 10; i++)
            {
                await using var db = new BrokerDb(options);
                await using var transaction = await db.Database.BeginTransactionAsync();
                await chain.AppendAsync(
                    db, EntryKind.Claim, Guid.NewGuid(), new ClaimBody(writer, ClaimState.Waived, $"{i}"), new Dictionary<string, string?> { ["text"] = "-" }, CancellationToken.None);
                await transaction.CommitAsync();
            }
        })));
        var findings = await _shop.VerifyAsync();
        findings.Broken.ShouldBeEmpty();
        findings.Entries.ShouldBe(60);
    }

    [Fact]
    public async Task What_is_not_committed_leaves_no_trace()
    {
        await using (var db = await _shop.DbAsync())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await _shop.Of<ChainWriter>().AppendAsync(db, EntryKind.Claim, null, new ClaimBody(1, ClaimState.Waived, ""), new Dictionary<string, string?>(), CancellationToken.None);
        }

        await _shop.DecidedAsync(Shop.Evening, 30, new Choice(Outcome.Bill));
        var findings = await _shop.VerifyAsync();
        findings.Broken.ShouldBeEmpty();
        findings.Entries.ShouldBe(1);
    }

    [Fact]
    public async Task The_key_lies_outside_the_database_for_its_owner_only_and_is_missed()
    {
        await _shop.DecidedAsync(Shop.Evening, 30, new Choice(Outcome.Bill));
        var file = _shop.Of<ChainKey>().File;
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(file, file + ".away");
        var key = new ChainKey(_shop.Of<DataFolder>());
        Should.Throw<InvalidDataException>(() => key.FindOrCreate(empty: false)).Message.ShouldContain("missing");
        var verification = new LedgerVerification(_shop.Of<IDbContextFactory<BrokerDb>>(), key, _shop.Of<AnchorFile>());
        (await verification.RunAsync(CancellationToken.None)).Broken.Single().Text.ShouldContain("key");
    }

    [Fact]
    public async Task The_command_line_says_whole_or_broken()
    {
        await _shop.DecidedAsync(Shop.Evening, 30, new Choice(Outcome.Bill));
        var (whole, said) = await CommandAsync();
        whole.ShouldBe(0);
        said.ShouldContain("The ledger is whole: 1 entry.");
        await _shop.TamperAsync("UPDATE LedgerEntries SET Kind = 'Claim'");
        var (broken, words) = await CommandAsync();
        broken.ShouldBe(1);
        words.ShouldContain("The ledger is BROKEN. The first fault: entry 1: column Kind was changed");
    }

    [Fact]
    public async Task An_erased_customer_is_reported_and_the_chain_holds()
    {
        var sauer = await _shop.CustomerAsync("Sauer GmbH");
        var choice = new Choice(Outcome.InKind, GoodwillReason.Other, "Sauer hat Geburtstag", 100, "2 kg Schokolade von Sauer");
        var unit = await _shop.DecidedAsync(Shop.Evening, 30, choice, sauer, "Sauer GmbH");
        await _shop.DecidedAsync(Shop.Evening.AddDays(1), 30, new Choice(Outcome.Bill), name: "Roth");
        await _shop.Books.SettleClaimAsync((await _shop.Books.ClaimsAsync(null, CancellationToken.None)).Single().Id, ClaimState.Received, "3 kg von Sauer", Shop.Olga, CancellationToken.None);
        var before = await _shop.LinesAsync();
        await _shop.Books.EraseCustomerAsync(sauer, Shop.Olga, CancellationToken.None);
        var findings = await _shop.VerifyAsync();
        findings.Broken.ShouldBeEmpty();
        findings.Notes.Select(one => one.Text).ShouldContain(one => one.StartsWith("entry 1: customer, done, inKind, machines, reasonText erased on ", StringComparison.Ordinal));
        (await _shop.LinesAsync()).Sum(one => one.Net).ShouldBe(before.Sum(one => one.Net));
        (await _shop.ItemAsync(unit)).Row.Customer.ShouldBeNull();
        (await _shop.Review.ListAsync(new ReviewFilter(Search: "Sauer"), 0, CancellationToken.None)).Total.ShouldBe(0);
        foreach (var table in await _shop.AskAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND (name LIKE 'Ledger%')"))
            foreach (var column in await _shop.AskAsync($"SELECT name FROM pragma_table_info('{table}')"))
                (await _shop.AskAsync($"SELECT \"{column}\" FROM {table} WHERE \"{column}\" LIKE '%Sauer%'")).ShouldBeEmpty($"{table}.{column}");
    }

    [Fact]
    public async Task An_erased_field_that_is_put_back_is_found()
    {
        var sauer = await _shop.CustomerAsync("Sauer GmbH");
        await _shop.DecidedAsync(Shop.Evening, 30, new Choice(Outcome.Bill), sauer, "Sauer GmbH");
        await _shop.TamperAsync("CREATE TABLE Kept AS SELECT * FROM LedgerPersonal");
        await _shop.Books.EraseCustomerAsync(sauer, Shop.Olga, CancellationToken.None);
        await _shop.TamperAsync("DELETE FROM LedgerPersonal WHERE Entry = 1 AND Field = 'done'; INSERT INTO LedgerPersonal SELECT * FROM Kept WHERE Field = 'done'");
        (await _shop.VerifyAsync()).Broken.ShouldContain(one => one.Text.Contains("personal field done was erased and is there again"));
    }

    private async Task<(int Code, string Said)> CommandAsync()
    {
        await using var output = new StringWriter();
        return (await VerifyCommand.RunAsync(_shop.Broker.Services, output, CancellationToken.None), output.ToString());
    }
}
