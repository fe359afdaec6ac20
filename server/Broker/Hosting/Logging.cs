using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace RemoteAssist.Broker.Hosting;

/// <summary>Short lines for people on the terminal, JSON lines in a file a day under the data folder.</summary>
internal static class Logging
{
    public static void AddLogs(this WebApplicationBuilder builder, Folders folders)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // It warns that keys lie unencrypted: they lie in the data folder, which only the broker's user can read.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.With<PathRemover>()
            // A start that failed is told once, in a line (StartFailure).
            .Filter.ByExcluding(logEvent => logEvent.MessageTemplate.Text == "Hosting failed to start")
            .WriteTo.Console(
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u4} {Message:lj}{NewLine}{Exception}",
                formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.Async(to => to.File(
                new JsonLines(),
                Path.Combine(folders.Logs, "broker-.json"),
                rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: 100_000_000,
                rollOnFileSizeLimit: true,
                retainedFileCountLimit: 31))
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }

    /// <summary>ASP.NET Core adds the path to every event of a request; ours can hold codes and sign-in links.</summary>
    internal sealed class PathRemover : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
            => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
