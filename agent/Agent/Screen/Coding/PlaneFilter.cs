namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>How a value of a plane is predicted (docs/protocol.md, section 4).</summary>
internal enum PlaneFilter : byte
{
    None = 0,
    Left = 1,
    Above = 2,
    Median = 3,
}
