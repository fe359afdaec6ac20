using System.Text;

namespace RemoteAssist.Agent.Clipboard;

/// <summary>Puts together what one console sends. A text that begins ends the one before, finished or not.</summary>
internal sealed class ClipboardAssembly
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private byte[]? _bytes;
    private int _have;

    /// <summary>Of the text that began last; the next one's has to be higher.</summary>
    public uint Number { get; private set; }

    /// <param name="text">The whole text, once its last byte is here.</param>
    /// <returns>False: out of order, too much, or no text; what was begun is forgotten.</returns>
    public bool TryAdd(in ClipboardMessage message, out string? text)
    {
        text = null;
        if (TryKeep(message) && (_have < _bytes!.Length || TryDecode(out text))) return true;
        _bytes = null;
        return false;
    }

    private bool TryKeep(in ClipboardMessage message)
    {
        if (message.Number is { } number)
        {
            if (number <= Number) return false;
            (Number, _bytes, _have) = (number, new byte[message.Size], 0);
        }

        if (_bytes is null || message.Bytes.Length > _bytes.Length - _have) return false;
        message.Bytes.Span.CopyTo(_bytes.AsSpan(_have));
        _have += message.Bytes.Length;
        return true;
    }

    private bool TryDecode(out string? text)
    {
        try
        {
            text = Strict.GetString(_bytes!);
            _bytes = null;
            return !text.Contains('\0', StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            text = null;
            return false;
        }
    }
}
