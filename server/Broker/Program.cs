using RemoteAssist.Broker.Accounts;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Hosting;
using RemoteAssist.Broker.Hubs;
using RemoteAssist.Broker.Ledger;
using RemoteAssist.Broker.Ledger.Editors;
using RemoteAssist.Broker.Ledger.Verification;
using RemoteAssist.Broker.Office;
using RemoteAssist.Broker.Office.Overtime;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Pairing;
using RemoteAssist.Broker.Relay;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;

try
{
    var builder = WebApplication.CreateBuilder(Folders.ContentRoot(args));
    builder
        .AddHosting()
        .AddClock()
        .AddStorage()
        .AddSessions()
        .AddCustomers()
        .AddAccounts()
        .AddPairing()
        .AddJoinPages()
        .AddRelay()
        .AddLedger()
        .AddLedgerEditors()
        .AddHubs()
        .AddOffice()
        .AddPages();

    await using var app = builder.Build();
    app
        .UseHosting()
        .UseAccounts()
        .UsePages()
        .UseFirmTime();
    app
        .MapClock()
        .MapAccounts()
        .MapPairing()
        .MapJoinPages()
        .MapHubs()
        .MapLedger()
        .MapOffice()
        .MapLedgerEditors()
        .MapOvertime()
        .MapPages();

    await app.MigrateAsync();
    return await app.RunCommandAsync(args, AdministratorLink.FirstAsync, AdministratorLink.FreshAsync, new TerminalCommand(VerifyCommand.Words, VerifyCommand.RunAsync));
}
catch (Exception e) when (StartFailure.Explain(e) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}
