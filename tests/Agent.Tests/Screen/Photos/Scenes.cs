namespace RemoteAssist.Agent.Tests.Screen.Photos;

/// <summary>Pictures 0x00RRGGBB, rows without gaps, the same on every machine.</summary>
internal static class Scenes
{
    /// <summary>Clouds of several sizes, blurred, with the grain of a camera: what a photograph is to a coder.</summary>
    public static uint[] Photograph(int width, int height, int seed = 1)
    {
        var random = new Random(seed);
        var light = Clouds(random, width, height);
        var blue = Clouds(random, width, height);
        var red = Clouds(random, width, height);
        var pixels = new uint[width * height];
        for (var i = 0; i < pixels.Length; i++)
        {
            var grain = Normal(random) * 4;
            pixels[i] = Pixel(light[i] + (red[i] / 2) + grain, light[i] - ((red[i] + blue[i]) / 8) + grain, light[i] + (blue[i] / 2) + grain);
        }

        return pixels;
    }

    public static uint[] Noise(int width, int height, int seed = 1)
    {
        var random = new Random(seed);
        var pixels = new uint[width * height];
        for (var i = 0; i < pixels.Length; i++) pixels[i] = (uint)random.Next(0x1000000);
        return pixels;
    }

    public static uint[] Drawn(int width, int height, Func<int, int, uint> colour)
    {
        var pixels = new uint[width * height];
        for (var i = 0; i < pixels.Length; i++) pixels[i] = colour(i % width, i / width);
        return pixels;
    }

    public static uint Pixel(double red, double green, double blue) => (Byte(red) << 16) | (Byte(green) << 8) | Byte(blue);

    private static uint Byte(double value) => (uint)Math.Clamp((int)Math.Round(value), 0, 255);

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Around 128: five octaves of random heights, joined smoothly.</summary>
    private static double[] Clouds(Random random, int width, int height)
    {
        var sum = new double[width * height];
        Array.Fill(sum, 128);
        for (var (step, weight) = (128, 60.0); step >= 8; (step, weight) = (step / 2, weight / 1.7))
        {
            var (columns, rows) = ((width / step) + 2, (height / step) + 2);
            var heights = new double[columns * rows];
            for (var i = 0; i < heights.Length; i++) heights[i] = (random.NextDouble() - 0.5) * 2 * weight;
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var (cell, fx, fy) = ((y / step * columns) + (x / step), Smooth(x % step, step), Smooth(y % step, step));
                    var above = heights[cell] + ((heights[cell + 1] - heights[cell]) * fx);
                    var below = heights[cell + columns] + ((heights[cell + columns + 1] - heights[cell + columns]) * fx);
                    sum[(y * width) + x] += above + ((below - above) * fy);
                }
            }
        }

        return sum;
    }

    private static double Smooth(int at, int step)
    {
        var part = (double)at / step;
        return part * part * (3 - (2 * part));
    }
}
