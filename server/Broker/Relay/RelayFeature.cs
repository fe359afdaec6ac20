namespace RemoteAssist.Broker.Relay;

internal static class RelayFeature
{
    public static WebApplicationBuilder AddRelay(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Switchboards>();
        return builder;
    }
}
