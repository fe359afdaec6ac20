using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>The items of a message's array, taken in order; newer writers may append items, older ones leave the last out.</summary>
internal ref struct MessageItems
{
    private MessagePackReader values;

    public MessageItems(ReadOnlySequence<byte> body)
    {
        values = new MessagePackReader(body);
        Left = values.ReadArrayLength();
    }

    public int Left { get; private set; }

    /// <exception cref="InvalidDataException">The item is missing.</exception>
    [UnscopedRef]
    public ref MessagePackReader Next(string item)
    {
        if (Left == 0) throw new InvalidDataException($"The message has no {item}.");
        Left--;
        return ref values;
    }

    /// <summary>Goes over items of newer protocols; after the last there must be nothing.</summary>
    public void Finish()
    {
        for (; Left > 0; Left--) values.Skip();
        if (!values.AtEnd) throw new InvalidDataException("The message goes on after its last item.");
    }
}
