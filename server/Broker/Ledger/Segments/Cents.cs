namespace RemoteAssist.Broker.Ledger.Segments;

/// <summary>Euro amounts, rounded to cents, half a cent away from zero as in commerce (DIN 1333).</summary>
internal static class Cents
{
    public static decimal Round(decimal euro) => Math.Round(euro, 2, MidpointRounding.AwayFromZero);

    /// <param name="hourlyRate">Euro.</param>
    /// <param name="ticks">Of 100 ns.</param>
    public static decimal Of(decimal hourlyRate, long ticks) => Round(hourlyRate * ticks / TimeSpan.TicksPerHour);

    /// <summary>Takes a sum apart: net + VAT is the total, to the cent.</summary>
    /// <param name="sum">Euro; with VAT where <paramref name="gross"/> says so.</param>
    /// <param name="vatPercent">19 for 19 %.</param>
    public static (decimal Net, decimal Vat, decimal Total) Split(decimal sum, bool gross, decimal vatPercent)
    {
        var net = gross ? Round(sum / (1m + (vatPercent / 100m))) : sum;
        var total = gross ? sum : sum + Round(sum * vatPercent / 100m);
        return (net, total - net, total);
    }
}
