using Microsoft.Extensions.Options;

namespace RemoteAssist.Broker.Pairing;

internal static class PairingFeature
{
    public static WebApplicationBuilder AddPairing(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<PairingOptions>, PairingOptionsValidator>();
        builder.Services.AddOptionsWithValidateOnStart<PairingOptions>().BindConfiguration(PairingOptions.Section);
        builder.Services.AddSingleton<PairingKey>();
        builder.Services.AddSingleton<CodeBook>();
        builder.Services.AddSingleton<WrongCodes>();
        builder.Services.AddSingleton<PairingDesk>();
        return builder;
    }

    public static WebApplication MapPairing(this WebApplication app)
    {
        PairingEndpoints.Map(app);
        return app;
    }
}
