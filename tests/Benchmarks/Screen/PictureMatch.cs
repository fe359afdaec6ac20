namespace RemoteAssist.Benchmarks.Screen;

/// <summary>
/// How alike two pictures of the same size are. SSIM is Wang's (2004) over luma (BT.601) in windows of 8×8 pixels side by side, with the
/// usual constants (0.01 and 0.03 of 255, squared), the mean of all windows; 1 is the same. What is left over at the edges is not looked at.
/// </summary>
internal static class PictureMatch
{
    private const int Window = 8;
    private const double C1 = 6.5025;
    private const double C2 = 58.5225;

    public static double Ssim(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other, int width, int height)
    {
        var sum = 0.0;
        for (var y = 0; y + Window <= height; y += Window)
        {
            var strip = one.Slice(y * width, Window * width);
            var its = other.Slice(y * width, Window * width);
            if (strip.SequenceEqual(its))
            {
                sum += width / Window;
                continue;
            }

            for (var x = 0; x + Window <= width; x += Window) sum += OfWindow(strip[x..], its[x..], width);
        }

        return sum / (width / Window * (height / Window));
    }

    public static double EqualShare(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        if (one.SequenceEqual(other)) return 1;
        var equal = 0;
        for (var i = 0; i < one.Length; i++)
            if (one[i] == other[i]) equal++;
        return (double)equal / one.Length;
    }

    private static double OfWindow(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other, int stride)
    {
        long sumA = 0, sumB = 0, squaresA = 0, squaresB = 0, products = 0;
        for (var row = 0; row < Window; row++)
        {
            for (var at = row * stride; at < (row * stride) + Window; at++)
            {
                var (a, b) = (Luma(one[at]), Luma(other[at]));
                sumA += a;
                sumB += b;
                squaresA += a * a;
                squaresB += b * b;
                products += a * b;
            }
        }

        const double Count = Window * Window;
        var (meanA, meanB) = (sumA / Count, sumB / Count);
        var (varianceA, varianceB) = ((squaresA / Count) - (meanA * meanA), (squaresB / Count) - (meanB * meanB));
        var covariance = (products / Count) - (meanA * meanB);
        return ((2 * meanA * meanB) + C1) * ((2 * covariance) + C2)
            / (((meanA * meanA) + (meanB * meanB) + C1) * (varianceA + varianceB + C2));
    }

    private static int Luma(uint pixel) => (int)(((299 * ((pixel >> 16) & 0xff)) + (587 * ((pixel >> 8) & 0xff)) + (114 * (pixel & 0xff)) + 500) / 1000);
}
