using System.Globalization;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Office;

internal sealed partial record Terms
{
    private static Terms English { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        EuroFormat = "€{0:N2}",
        PercentFormat = "{0:0.##}%",
        MinutesFormat = "{0}\u00a0min",
        HoursFormat = "{0}\u00a0h\u00a0{1:00}\u00a0min",
        WholeHoursFormat = "{0:N0}\u00a0h",
        Yes = "yes",
        No = "no",
        FromMonth = "From month",
        ToMonth = "To month",
        Show = "Show",
        Total = "Total",
        RangeFormat = "{0} of {1:N0}",
        NoCustomer = "No customer",
        Outcomes = new Dictionary<Outcome, string>
        {
            [Outcome.Bill] = "Bill",
            [Outcome.Contract] = "Contract",
            [Outcome.Goodwill] = "Goodwill",
            [Outcome.InKind] = "In kind",
        },
        Reasons = new Dictionary<GoodwillReason, string>
        {
            [GoodwillReason.OwnBug] = "own bug",
            [GoodwillReason.FavouriteCustomer] = "favourite customer",
            [GoodwillReason.ComplaintRecovery] = "complaint recovery",
            [GoodwillReason.FirstHelp] = "first-time help",
            [GoodwillReason.PriceDeclined] = "price not accepted",
            [GoodwillReason.Other] = "other reason",
        },
        Causes = new Dictionary<WorkCause, string>
        {
            [WorkCause.OwnBug] = "bug in our software",
            [WorkCause.CustomersEquipment] = "customer’s equipment",
            [WorkCause.OperatingError] = "operating error",
            [WorkCause.ThirdParty] = "third party",
            [WorkCause.Other] = "other",
        },
        States = new Dictionary<ReviewState, string>
        {
            [ReviewState.WrapUpMissing] = "Wrap-up missing",
            [ReviewState.Open] = "To decide",
            [ReviewState.Asked] = "Asked",
            [ReviewState.Decided] = "Decided",
        },
    };
}
