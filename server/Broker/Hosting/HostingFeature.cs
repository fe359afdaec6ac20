using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace RemoteAssist.Broker.Hosting;

/// <summary>The floor under all slices: folders, logs, addresses, keys, security headers, health.</summary>
internal static class HostingFeature
{
    /// <exception cref="StartException">The configuration or the data folder is no good.</exception>
    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder)
    {
        var folders = Folders.Of(builder.Configuration, builder.Environment);
        var server = ServerOptions.Read(builder.Configuration, folders.Content);
        builder.AddLogs(folders);
        builder.AddListening(server);
        builder.Configuration["Storage:DataFolder"] = folders.Data;
        builder.Configuration["Agents:Folder"] = folders.Agents;
        builder.Services.AddSingleton(folders);
        builder.Services.AddSingleton(Options.Create(server));
        builder.Services.AddSingleton<Banner>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(3));
        builder.Services.AddDataProtection().SetApplicationName("RemoteAssist")
            .PersistKeysToFileSystem(Directory.CreateDirectory(folders.Keys));
        return builder;
    }

    public static WebApplication UseHosting(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<Failures>();
        app.UseOwnOrigin();
        app.UseFiles();
        app.UseRouting();
        app.MapHealth();
        return app;
    }
}
