using RemoteAssist.Broker.Accounts;
using RemoteAssist.Broker.Hosting;
using RemoteAssist.Broker.Ledger;
using RemoteAssist.Broker.Office;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Pairing;
using RemoteAssist.Broker.Storage;

try
{
    var builder = WebApplication.CreateBuilder(Folders.ContentRoot(args));
    builder
        .AddHosting()
        .AddStorage()
        .AddAccounts()
        .AddPages()
        .AddJoinPages()
        .AddLedger()
        .AddOffice();

    await using var app = builder.Build();
    app
        .UseHosting()
        .UseAccounts()
        .UsePages();
    app
        .MapAccounts()
        .MapJoinPages()
        .MapOffice()
        .MapPages();

    await app.MigrateAsync();
    return await app.RunCommandAsync(args);
}
catch (Exception e) when (StartFailure.Explain(e) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}
