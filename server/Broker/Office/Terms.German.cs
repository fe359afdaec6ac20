using System.Globalization;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Office;

internal sealed partial record Terms
{
    private static Terms German { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("de-DE"),
        EuroFormat = "{0:N2}\u00a0€",
        PercentFormat = "{0:0.##}\u00a0%",
        MinutesFormat = "{0}\u00a0min",
        HoursFormat = "{0}\u00a0h\u00a0{1:00}\u00a0min",
        WholeHoursFormat = "{0:N0}\u00a0h",
        Yes = "ja",
        No = "nein",
        FromMonth = "Von Monat",
        ToMonth = "Bis Monat",
        Show = "Anzeigen",
        Total = "Summe",
        RangeFormat = "{0} von {1:N0}",
        NoCustomer = "Ohne Kunde",
        Outcomes = new Dictionary<Outcome, string>
        {
            [Outcome.Bill] = "Abrechnen",
            [Outcome.Contract] = "Vertrag",
            [Outcome.Goodwill] = "Kulanz",
            [Outcome.InKind] = "Naturalie",
        },
        Reasons = new Dictionary<GoodwillReason, string>
        {
            [GoodwillReason.OwnBug] = "eigener Fehler",
            [GoodwillReason.FavouriteCustomer] = "Gernekunde",
            [GoodwillReason.ComplaintRecovery] = "Wiedergutmachung",
            [GoodwillReason.FirstHelp] = "erster Einsatz",
            [GoodwillReason.PriceDeclined] = "Preis nicht angenommen",
            [GoodwillReason.Other] = "anderer Grund",
        },
        Causes = new Dictionary<WorkCause, string>
        {
            [WorkCause.OwnBug] = "Fehler in unserer Software",
            [WorkCause.CustomersEquipment] = "Gerät des Kunden",
            [WorkCause.OperatingError] = "Bedienfehler",
            [WorkCause.ThirdParty] = "Dritter",
            [WorkCause.Other] = "anderes",
        },
        States = new Dictionary<ReviewState, string>
        {
            [ReviewState.WrapUpMissing] = "Bericht fehlt",
            [ReviewState.Open] = "Zu entscheiden",
            [ReviewState.Asked] = "Rückfrage",
            [ReviewState.Decided] = "Entschieden",
        },
    };
}
