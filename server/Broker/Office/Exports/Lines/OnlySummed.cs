namespace RemoteAssist.Broker.Office.Exports.Lines;

/// <summary>Puts the sums under the columns that are summed and leaves the others empty. The first cell is taken.</summary>
internal sealed class OnlySummed(SheetRows rows) : ICells
{
    private int _next = 1;

    public void Duration(TimeSpan length)
    {
        Reach();
        rows.Duration(length);
    }

    public void Number(decimal? number)
    {
        Reach();
        rows.Number(number);
    }

    public void Money(decimal euro)
    {
        Reach();
        rows.Money(euro);
    }

    public void Text(string? text) => throw NotSummed();

    public void Whole(long number) => throw NotSummed();

    public void Day(DateOnly day) => throw NotSummed();

    public void Month(DateOnly first) => throw NotSummed();

    public void Clock(TimeOnly time) => throw NotSummed();

    public void Percent(decimal percent) => throw NotSummed();

    private static NotSupportedException NotSummed() => new("Nobody sums such a column.");

    private void Reach()
    {
        for (; !LineColumns.All[_next].Summed; _next++) rows.Skip();
        _next++;
    }
}
