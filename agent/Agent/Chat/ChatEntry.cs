namespace RemoteAssist.Agent.Chat;

/// <summary>One message as it stands in the transcript.</summary>
/// <param name="Party">The console that wrote it; <see cref="Customer"/>: who sits at this PC.</param>
/// <param name="Id">Grows with each message of its writer.</param>
/// <param name="At">Seconds since the chat was opened.</param>
/// <param name="Name">The technician's; empty for the customer.</param>
internal sealed record ChatEntry(ushort Party, uint Id, uint At, string Name, string Text)
{
    public const ushort Customer = 0;
}
