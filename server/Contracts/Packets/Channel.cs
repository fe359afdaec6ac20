using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Contracts.Packets;

/// <summary>What a packet carries. Screen and cursor are resettable, all others reliable.</summary>
public enum Channel : byte
{
    Control = 0,
    Screen = 1,
    Cursor = 2,
    Input = 3,
    Shell = 4,
    Files = 5,
    Clipboard = 6,
    Chat = 7,
    Tunnel = 8,
}

public static class Channels
{
    public const int Count = 9;

    /// <summary>After a loss a resettable channel starts a new generation; a reliable one is replayed.</summary>
    public static bool IsResettable(this Channel channel) => channel is Channel.Screen or Channel.Cursor;

    /// <summary>The right a seat must have granted before the channel carries anything, either way.</summary>
    public static Rights Needs(this Channel channel) => channel switch
    {
        Channel.Screen or Channel.Cursor => Rights.View,
        Channel.Input or Channel.Clipboard => Rights.Control,
        Channel.Shell => Rights.Shell,
        Channel.Files => Rights.Files,
        Channel.Tunnel => Rights.Tunnel,
        _ => Rights.None,
    };
}
