namespace RemoteAssist.Broker.Customers;

/// <summary>Who changes a customer.</summary>
/// <param name="Id">The account's.</param>
internal sealed record Editor(string Id, string Name);
