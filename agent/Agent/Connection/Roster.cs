using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Connection;

internal enum RosterChange { Arrived, Away, Gone }

/// <summary>Which consoles are there, from the session's states; states that arrive late are ignored.</summary>
internal sealed class Roster
{
    private readonly Dictionary<ushort, bool> _consoles = [];
    private long _version = -1;

    /// <summary>The last state that counted.</summary>
    public SessionState? State { get; private set; }

    public bool Has(ushort console) => _consoles.ContainsKey(console);

    public IEnumerable<ushort> Connected => _consoles.Where(console => console.Value).Select(console => console.Key);

    /// <summary>The name of a connected console, or null.</summary>
    public string? Technician
        => State?.Participants.FirstOrDefault(one => one is { Kind: ParticipantKind.Console, Connected: true })?.Name;

    /// <summary>The name at a console; empty for a number that is none.</summary>
    public string NameOf(ushort console)
        => State?.Participants.FirstOrDefault(one => one.Kind == ParticipantKind.Console && one.Number == console)?.Name ?? "";

    public IReadOnlyList<(ushort Console, RosterChange Change)> Apply(SessionState state)
    {
        if (state.Version < _version) return [];
        (_version, State) = (state.Version, state);
        var changes = new List<(ushort, RosterChange)>();
        var now = state.Participants.Where(one => one.Kind == ParticipantKind.Console).ToDictionary(one => one.Number, one => one.Connected);
        foreach (var gone in _consoles.Keys.Where(number => !now.ContainsKey(number)).ToArray())
        {
            _consoles.Remove(gone);
            changes.Add((gone, RosterChange.Gone));
        }

        foreach (var (number, connected) in now)
        {
            var was = _consoles.TryGetValue(number, out var before) && before;
            _consoles[number] = connected;
            if (was != connected) changes.Add((number, connected ? RosterChange.Arrived : RosterChange.Away));
        }

        return changes;
    }
}
