using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Tests.Office.Exports;

/// <summary>A real broker whose books are given; firm and customers are really stored.</summary>
internal sealed class ExportHouse : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("exports-tests-");

    public FakeBooks Books { get; } = new();

    public FakeDesk Desk { get; } = new();

    private Uri Address => new(Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    public static async Task<ExportHouse> StartAsync(FirmProfile? firm = null, Customer? customer = null)
    {
        var house = new ExportHouse();
        house.UseKestrel(0);
        house.StartServer();
        await house.Services.GetRequiredService<SettingsStore>().SaveAsync(FirmProfile.Settings, firm ?? Samples.Firm, DateTimeOffset.UnixEpoch, "Olga", CancellationToken.None);
        await house.AddAsync(customer ?? Samples.Customer());
        return house;
    }

    public async Task AddAsync(Customer whose)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<BrokerDb>>().CreateDbContextAsync();
        db.Add(new StoredCustomer { Id = whose.Id, Number = whose.Number, Name = whose.Name, Search = $"{whose.Name} {whose.Number}".ToLowerInvariant(), Body = JsonSerializer.Serialize(whose) });
        await db.SaveChangesAsync();
    }

    public HttpClient Http(string role = Policies.Office, string language = "de")
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        http.DefaultRequestHeaders.Add("Accept-Language", language);
        http.DefaultRequestHeaders.Add(TestSignIn.Header, $"Olga;{role}");
        return http;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:DataFolder", _folder.FullName);
        builder.UseSetting("Firm:Name", "Muster IT");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<ILedgerBooks>(Books);
            services.AddSingleton<IReviewDesk>(Desk);
            services.AddSingleton<IWorkTimes>(new FakeWorkTimes());
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.SchemeName, null);
            services.PostConfigure<AuthenticationOptions>(options =>
                options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = options.DefaultForbidScheme = TestSignIn.SchemeName);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        using (var pool = new SqliteConnection(StorageFeature.ConnectionString(Path.Combine(_folder.FullName, "broker.db")))) SqliteConnection.ClearPool(pool);
        _folder.Delete(true);
    }
}
