using System.Globalization;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Segments;

/// <summary>Says in one sentence why a segment costs what it costs, in German and English.</summary>
internal sealed class Explanation(BillingUnit unit, Rates rates, TimeZoneInfo zone)
{
    public string German(Line line) => Sentence(line, ExplanationWords.German, rates.German(line.Piece.Terms.Rule));

    public string English(Line line) => Sentence(line, ExplanationWords.English, rates.English(line.Piece.Terms.Rule));

    private string Sentence(Line line, ExplanationWords words, string rule)
    {
        var (terms, ticks) = (line.Piece.Terms, line.Piece.Ticks + line.RoundedUp);
        return $"{Span(line.Piece, words)}, {rule}: {Time(line, words)}" + terms.Kind switch
        {
            SegmentKind.Free when terms.FreeMinutes => $"{words.FreeMinutes} = {words.Money(0m)}",
            SegmentKind.Contract when terms.Rate == 0m => $"{words.FromContract(unit.Contract!.Name)} = {words.Money(0m)}",
            SegmentKind.Contract => $"{words.FromContract(unit.Contract!.Name)}{words.OnlySurcharge} {Sum(words, terms.Rate, ticks, line.Held, line.Amount)}",
            SegmentKind.Declined => $" {Sum(words, terms.ListRate, ticks, line.ListHeld, line.ListAmount)}{words.Declined}",
            _ => $" {Sum(words, terms.Rate, ticks, line.Held, line.Amount)}{(IsTakenLater(terms) ? words.TakenLater : "")}",
        };
    }

    // Charged, where the contract would have paid if all had been decided in the order of the work.
    private bool IsTakenLater(Terms terms)
        => terms is { Kind: SegmentKind.Charged, Rate: > 0m }
            && unit.TakenLater?.GetValueOrDefault(new DateOnly(terms.Day.Year, terms.Day.Month, 1)) > 0;

    // Where an earlier total stands: what the minutes cost, and what is added to stay there.
    private static string Sum(ExplanationWords words, decimal rate, long ticks, decimal held, decimal amount)
    {
        var plain = words.At(rate) + " = ";
        return held == 0m
            ? plain + words.Money(amount)
            : plain + words.Money(Cents.Of(rate, ticks)) + words.Held(held) + " = " + words.Money(amount);
    }

    private string Span(Piece piece, ExplanationWords words)
    {
        var (from, to) = (Local(piece.From), Local(piece.To));
        return $"{words.Days[(int)from.DayOfWeek]} {Clock(from)}–{Clock(to)}{words.Jump(to.Offset - from.Offset)}";
    }

    private static string Time(Line line, ExplanationWords words)
    {
        var piece = line.Piece;
        var text = ExplanationWords.Length(piece.Ticks);
        if (piece.Technicians > 1) text += words.Technicians(piece.Technicians);
        else if (piece.Ticks < piece.To - piece.From) text += words.WithoutBreaks(piece.To - piece.From - piece.Ticks);
        return line.RoundedUp > 0 ? text + words.RoundedUp(piece.Ticks + line.RoundedUp) : text;
    }

    private DateTimeOffset Local(long ticks) => TimeZoneInfo.ConvertTime(new DateTimeOffset(ticks, TimeSpan.Zero), zone);

    private static string Clock(DateTimeOffset at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);
}
