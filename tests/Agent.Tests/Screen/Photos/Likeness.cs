namespace RemoteAssist.Agent.Tests.Screen.Photos;

/// <summary>How like two pictures are.</summary>
internal static class Likeness
{
    /// <summary>Peak signal to noise over all three colours, dB; infinite where the pictures are equal.</summary>
    public static double Psnr(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
        => 10 * Math.Log10(255 * 255 / (Error(one, other) / (3.0 * one.Length)));

    /// <summary>Sum of the squared differences of all three colours.</summary>
    public static double Error(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        double sum = 0;
        for (var i = 0; i < one.Length; i++)
            for (var shift = 0; shift <= 16; shift += 8) sum += Math.Pow((int)((one[i] >> shift) & 0xFF) - (int)((other[i] >> shift) & 0xFF), 2);
        return sum;
    }

    /// <summary>Mean structural similarity of the luminance in windows of 8×8, every fourth pixel; 1: equal.</summary>
    public static double Ssim(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other, int width, int height)
    {
        const double C1 = 6.5025, C2 = 58.5225;
        var (sum, windows) = (0.0, 0);
        for (var top = 0; top + 8 <= height; top += 4)
        {
            for (var left = 0; left + 8 <= width; left += 4)
            {
                var (a, b, aa, bb, ab) = (0.0, 0.0, 0.0, 0.0, 0.0);
                for (var i = 0; i < 64; i++)
                {
                    var at = ((top + (i / 8)) * width) + left + (i % 8);
                    var (x, y) = (Light(one[at]), Light(other[at]));
                    (a, b, aa, bb, ab) = (a + x, b + y, aa + (x * x), bb + (y * y), ab + (x * y));
                }

                (a, b) = (a / 64, b / 64);
                var (va, vb, cov) = ((aa / 64) - (a * a), (bb / 64) - (b * b), (ab / 64) - (a * b));
                sum += ((2 * a * b) + C1) * ((2 * cov) + C2) / (((a * a) + (b * b) + C1) * (va + vb + C2));
                windows++;
            }
        }

        return sum / windows;
    }

    private static double Light(uint pixel) => (0.299 * ((pixel >> 16) & 0xFF)) + (0.587 * ((pixel >> 8) & 0xFF)) + (0.114 * (pixel & 0xFF));
}
