namespace RemoteAssist.Broker.Office.Exports.Lines;

/// <summary>One row of a table, cell by cell from the left; what writes it knows how the format says a date or a sum.</summary>
internal interface ICells
{
    void Text(string? text);

    void Whole(long number);

    /// <summary>A calendar day.</summary>
    void Day(DateOnly day);

    /// <summary>A calendar month, by its first day.</summary>
    void Month(DateOnly first);

    /// <summary>A time of day, to the second.</summary>
    void Clock(TimeOnly time);

    void Duration(TimeSpan length);

    /// <summary>With two decimals; no sum of money.</summary>
    void Number(decimal? number);

    /// <summary>Euro.</summary>
    void Money(decimal euro);

    /// <param name="percent">19 for 19 %.</param>
    void Percent(decimal percent);
}
