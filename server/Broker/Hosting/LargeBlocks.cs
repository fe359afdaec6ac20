using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;

namespace RemoteAssist.Broker.Hosting;

/// <summary>
/// The web server's buffers, of <see cref="Size"/> bytes where its own are of 4 KB: what a picture's packet needs of calls to the system and of
/// links in chains falls to an eighth. A quiet connection holds none. Of those given back, <see cref="Kept"/> are kept, 8 MB.
/// </summary>
internal sealed class LargeBlocks : MemoryPool<byte>, IMemoryPoolFactory<byte>
{
    private const int Size = 32 * 1024;
    private const int Kept = 256;

    private readonly ConcurrentQueue<Block> _free = new();

    public override int MaxBufferSize => Size;

    /// <summary>One pool for all who ask.</summary>
    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => this;

    public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, Size);
        return _free.TryDequeue(out var block) ? block.Again() : new Block(this);
    }

    // It is everybody's, and lives as long as the program.
    [SuppressMessage("Usage", "CA2215:Dispose methods should call base class dispose", Justification = "There is nothing to give up.")]
    protected override void Dispose(bool disposing) { }

    private sealed class Block(LargeBlocks pool) : IMemoryOwner<byte>
    {
        private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(Size, pinned: true);
        private int _isRented = 1;

        public Memory<byte> Memory => _bytes;

        public Block Again()
        {
            _isRented = 1;
            return this;
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isRented, 0) == 1 && pool._free.Count < Kept) pool._free.Enqueue(this);
        }
    }
}
