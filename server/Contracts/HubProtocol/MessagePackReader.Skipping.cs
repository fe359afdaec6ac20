using System.Buffers;

namespace RemoteAssist.Contracts.HubProtocol;

internal ref partial struct MessagePackReader
{
    /// <summary>The bytes of the next whole value, checked to be well formed.</summary>
    public ReadOnlySequence<byte> ReadRaw()
    {
        var start = bytes.Position;
        Skip();
        return bytes.Sequence.Slice(start, bytes.Position);
    }

    /// <summary>Goes over one whole value. Counts instead of recursing, so that no nesting is too deep for the stack.</summary>
    public void Skip()
    {
        for (var left = 1L; left > 0; left--)
        {
            switch (Kind)
            {
                case MessagePackKind.Array: left += ReadArrayLength(); break;
                case MessagePackKind.Map: left += 2L * ReadMapLength(); break;
                case MessagePackKind.Integer: ReadInteger(); break;
                case MessagePackKind.Float: ReadDouble(); break;
                case MessagePackKind.String: ReadUtf8(); break;
                case MessagePackKind.Binary: bytes.Advance(ReadBinaryLength()); break;
                case MessagePackKind.Extension: ReadExtension(out _); break;
                default: bytes.Advance(1); break;
            }
        }
    }
}
