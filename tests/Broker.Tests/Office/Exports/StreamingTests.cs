using System.Runtime.CompilerServices;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Office.Exports.Lines;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Tests.Office.Exports;

public sealed class StreamingTests
{
    private const int Lines = 100_000;

    [Fact]
    public Task A_hundred_thousand_lines_pass_through_the_csv_without_staying() => MeasureAsync(LinesCsv.WriteAsync);

    [Fact]
    public Task A_hundred_thousand_lines_pass_through_the_xlsx_without_staying() => MeasureAsync(LinesXlsx.WriteAsync);

    // No line lives on once ten thousand others have followed, and what was written has gone out by then.
    private static async Task MeasureAsync(Func<IAsyncEnumerable<LedgerLine>, Stream, Language, CancellationToken, Task> write)
    {
        var (seen, sent) = (new List<WeakReference>(), new List<long>());
        using var sink = new CountingSink();
        async IAsyncEnumerable<LedgerLine> Books()
        {
            await Task.Yield();
            for (var number = 0; number < Lines; number++)
            {
                if (number % 10_000 == 5_000)
                {
                    GC.Collect();
                    seen.SkipLast(1).Count(line => line.IsAlive).ShouldBe(0);
                    sent.Add(sink.Written);
                }

                yield return Next(number, seen);
            }
        }

        await write(Books(), sink, Language.German, CancellationToken.None);
        sink.Written.ShouldBeGreaterThan(3_000_000);
        seen.Count.ShouldBe(10);
        // A tenth of the lines is a tenth of the file, give or take a buffer.
        var tenth = sent[^1] / 9;
        sent.Zip(sent.Skip(1), (before, after) => after - before).ShouldAllBe(grown => grown > tenth / 2 && grown < tenth * 2);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static LedgerLine Next(int number, List<WeakReference> seen)
    {
        var line = Samples.BilledLines[1] with { Entry = number, German = $"Zeile {number}: {Guid.NewGuid()}" };
        if (number % 10_000 == 0) seen.Add(new WeakReference(line));
        return line;
    }

    private sealed class CountingSink : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        // Kestrel refuses it too.
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous writes are not allowed.");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
