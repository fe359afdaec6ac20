using System.Text;

namespace RemoteAssist.Agent.Platform.Windows.Ui;

/// <summary>What was said, as a window shows it: who, and under it their words, indented so that no words can pass for a name. Only the newest part is kept.</summary>
internal sealed class Conversation
{
    public const int Longest = 30_000;
    private const string Indent = "    ";

    private readonly StringBuilder _text = new();
    private readonly Lock _gate = new();
    private bool _isNew;

    /// <returns>False: what was new before has not been taken yet, and this will be taken with it.</returns>
    public bool Add(string who, string words)
    {
        lock (_gate)
        {
            if (_text.Length > 0) _text.Append("\n\n");
            _text.Append(who).Append(':');
            foreach (var line in words.Split('\n')) _text.Append('\n').Append(Indent).Append(line);
            if (_text.Length > Longest) _text.Remove(0, _text.Length - Longest);
            var wasTaken = !_isNew;
            _isNew = true;
            return wasTaken;
        }
    }

    /// <summary>All that is kept.</summary>
    public string Take()
    {
        lock (_gate)
        {
            _isNew = false;
            return _text.ToString();
        }
    }
}
