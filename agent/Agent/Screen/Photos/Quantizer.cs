namespace RemoteAssist.Agent.Screen.Photos;

/// <summary>One of the two quantization tables in the form in which a block is multiplied with it.</summary>
internal sealed class Quantizer(bool chrominance)
{
    private int _quality;

    /// <summary>1 / (quantum × what the transform leaves in), column by column as the transform leaves its block.</summary>
    public float[] Factors { get; } = new float[64];

    /// <summary>What the transform of Arai, Agui and Nakajima leaves in the coefficients of a row or column.</summary>
    private static readonly double[] Left = [1, 1.387039845, 1.306562965, 1.175875602, 1, 0.785694958, 0.541196100, 0.275899379];

    public void Set(int quality)
    {
        if (quality == _quality) return;
        _quality = quality;
        var printed = chrominance ? JpegTables.Chrominance : JpegTables.Luminance;
        for (var i = 0; i < 64; i++)
        {
            var (row, column) = (i / 8, i % 8);
            Factors[(column * 8) + row] = (float)(1 / (JpegTables.Quantum(printed[i], quality) * Left[row] * Left[column] * 8));
        }
    }
}
