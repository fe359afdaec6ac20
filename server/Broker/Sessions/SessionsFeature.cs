using Microsoft.Extensions.Options;

namespace RemoteAssist.Broker.Sessions;

internal static class SessionsFeature
{
    public static WebApplicationBuilder AddSessions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<FirmOptions>, FirmOptionsValidator>();
        builder.Services.AddOptionsWithValidateOnStart<FirmOptions>().BindConfiguration(FirmOptions.Section);
        builder.Services.AddAuthorization(Policies.Add);
        builder.Services.AddSingleton<FirmBook>();
        builder.Services.AddSingleton<SessionStore>();
        builder.Services.AddSingleton<SessionRegistry>();
        builder.Services.AddSingleton<TicketOffice>();
        builder.Services.AddSingleton<ConsentDesk>();
        builder.Services.AddSingleton<PriceQuestions>();
        builder.Services.AddSingleton<Attendance>();
        builder.Services.AddSingleton<SessionDeadlines>();
        builder.Services.AddSingleton<SessionHeartbeat>();
        builder.Services.AddHostedService<SessionRestore>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SessionDeadlines>());
        builder.Services.AddHostedService(services => services.GetRequiredService<SessionHeartbeat>());
        return builder;
    }
}
