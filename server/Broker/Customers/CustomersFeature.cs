namespace RemoteAssist.Broker.Customers;

internal static class CustomersFeature
{
    public static WebApplicationBuilder AddCustomers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CustomerStore>();
        builder.Services.AddSingleton<CustomerDesk>();
        return builder;
    }
}
