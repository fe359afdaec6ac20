using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>Finds a run of pixels in a row. Looks for two of its colours at once, as one of them alone is all over a row of text.</summary>
internal readonly ref struct RunSearch
{
    private readonly ReadOnlySpan<uint> _run;
    private readonly int _second;

    /// <param name="run">At least two pixels.</param>
    public RunSearch(ReadOnlySpan<uint> run)
    {
        _run = run;
        _second = Math.Max(1, run.IndexOfAnyExcept(run[0]));
    }

    /// <returns>Where it begins in the row, or -1.</returns>
    public int IndexIn(ReadOnlySpan<uint> row, int from)
    {
        var (end, at) = (row.Length - _run.Length + 1, from);
        if (end <= from) return -1;
        ref var first = ref MemoryMarshal.GetReference(row);
        var (one, other) = (Vector256.Create(_run[0]), Vector256.Create(_run[_second]));
        for (; at + Vector256<uint>.Count <= end; at += Vector256<uint>.Count)
        {
            var both = Vector256.Equals(one, Vector256.LoadUnsafe(ref first, (nuint)at))
                & Vector256.Equals(other, Vector256.LoadUnsafe(ref first, (nuint)(at + _second)));
            for (var mask = both.ExtractMostSignificantBits(); mask != 0; mask &= mask - 1)
            {
                var found = at + BitOperations.TrailingZeroCount(mask);
                if (_run.SequenceEqual(row.Slice(found, _run.Length))) return found;
            }
        }

        for (; at < end; at++)
            if (_run.SequenceEqual(row.Slice(at, _run.Length))) return at;
        return -1;
    }
}
