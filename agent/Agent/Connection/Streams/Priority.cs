using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Connection.Streams;

/// <summary>Who goes first when the line is busy; lower goes first.</summary>
internal static class Priority
{
    /// <summary>From here on a stream may be as large as its reader lets it.</summary>
    public const int Bulk = 3;

    public const int Screen = 20;

    public static int Of(Channel channel) => channel switch
    {
        Channel.Control => 0,
        Channel.Input => 1,
        Channel.Chat => 2,
        Channel.Shell => Bulk,
        Channel.Clipboard => 4,
        Channel.Cursor => 10,
        Channel.Screen => Screen,
        _ => 30,
    };
}
