using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Office.Months;

internal sealed partial record MonthTexts
{
    private static MonthTexts English { get; } = new()
    {
        Title = "Months",
        Intro = "A month can be closed when it is over, everything that began in it is decided, and all earlier months are closed. After that nothing in it changes any more.",
        Month = "Month",
        State = "State",
        Decided = "Decided",
        DecidedSessions = "Sessions decided",
        Open = "Open",
        Time = "Time worked",
        Billed = "Billed",
        ListPrice = "List price",
        Goodwill = "Goodwill",
        Contract = "Contract",
        Sum = "List price − contract − goodwill = billed. Only decided sessions are counted.",
        Net = "net",
        AllNet = "All amounts are net.",
        IsOpen = "Open",
        IsEmpty = "Empty",
        IsRunning = "Not over yet",
        ClosedFormat = "Closed on {0} by {1}",
        Close = "Close …",
        CloseFormat = "Close {0}",
        Meaning =
        [
            "Once closed, what was billed and given away in this month is settled.",
            "What is corrected later becomes a new entry in the month that is open then, and names the old one.",
            "The technicians’ hours of this month stay as they are then, too.",
            "Closing cannot be taken back.",
        ],
        CloseNow = "Close it now",
        StillOpenHeading = "Still open",
        Cancel = "To the months",
        ClosedNewsFormat = "{0} is closed.",
        Refusals = new Dictionary<MonthRefusal, string>
        {
            [MonthRefusal.NotOver] = "The month is not over yet. You can close it when it is.",
            [MonthRefusal.StillOpen] = "Some sessions are not decided yet. Decide those first.",
            [MonthRefusal.AlreadyClosed] = "The month is closed already.",
            [MonthRefusal.EarlierOpen] = "An earlier month is still open. Close that one first.",
        },
    };
}
