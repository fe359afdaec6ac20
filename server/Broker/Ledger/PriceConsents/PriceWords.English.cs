using System.Globalization;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Ledger.PriceConsents;

internal sealed partial record PriceWords
{
    public static PriceWords English { get; } = new()
    {
        Language = "en",
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        Amount = "{0} per minute ({1} per hour){2}",
        WithVat = "including {0} % VAT",
        PlusVat = "plus {0} % VAT",
        About = "about {0}",
        Euro = "€{0}",
        InShort = "{0} per minute{1} ({2})",
        Nothing = "free of charge",
        CostsNow = "This help now costs {0}.",
        FreeNow = "This help costs nothing at the moment.",
        IsAccepted = "You have already accepted the price of this help: {0}.",
        Rule = "Reason: {0} (tariff, version {1}).",
        Later = "From {0} it costs {1}. Reason: {2}.",
        AskedThen = "You will be asked again before that.",
        RisesTo = "From {0} this help costs {1}.",
        GoesOn = "The help goes on meanwhile. Without your yes this price is not charged.",
        Prepaid = "While the minutes of your contract “{0}” last: {1}.",
        At = "{0}",
        Tomorrow = "{0} tomorrow",
        Increment = "Every started {0} minutes are charged.",
        Minimum = "At least {0} minutes are charged.",
        BaseFee = "There is a fee of {0}, once.",
        FreeMinutes = "The first {0} minutes cost nothing.",
        Accept = "I accept this price.",
        Yes = "Accept the price",
        No = "Do not accept",
        ConsumerStart = FirmTexts.UsualEnglish.ConsumerStart,
        ConsumerButton = FirmTexts.UsualEnglish.ConsumerButton,
    };
}
