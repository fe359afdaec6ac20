namespace RemoteAssist.Broker.Hubs;

/// <summary>Marks the hub methods that a connection may call before it is a participant's: the first calls.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsNoParticipantAttribute : Attribute;
