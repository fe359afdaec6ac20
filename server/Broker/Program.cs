using RemoteAssist.Broker.Hosting;
using RemoteAssist.Broker.Hubs;
using RemoteAssist.Broker.Ledger;
using RemoteAssist.Broker.Pairing;
using RemoteAssist.Broker.Relay;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;

var builder = WebApplication.CreateBuilder(args);
builder
    .AddClock()
    .AddStorage()
    .AddSessions()
    .AddPairing()
    .AddRelay()
    .AddLedger()
    .AddHubs();

var app = builder.Build();
await app.MigrateAsync();
await app.RestoreSessionsAsync();
app
    .MapClock()
    .MapPairing()
    .MapHubs();
await app.RunAsync();
