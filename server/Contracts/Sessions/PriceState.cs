namespace RemoteAssist.Contracts.Sessions;

/// <summary>A price as the customer is shown it, in the customer's language: plain text, lines parted by \n.</summary>
/// <param name="Text">What it costs, by which rule of which tariff, and what rises next.</param>
/// <param name="Accept">The sentence at the tick that accepts; null: there is nothing to accept, the text is for information.</param>
/// <param name="Yes">On the button that accepts.</param>
/// <param name="No">On the button that does not.</param>
public sealed record PriceNotice(string Text, string? Accept = null, string? Yes = null, string? No = null);

public enum PriceAnswer
{
    /// <summary>The customer is being asked.</summary>
    Open,

    Accepted,

    Declined,

    /// <summary>Nobody answered in time.</summary>
    Unanswered,
}

/// <summary>The price that the session's customer was asked about last.</summary>
/// <param name="Number">0: with the question for consent; 1 and up: in the running session, named again in the answer.</param>
/// <param name="German">The price in a few words, for those who see only a line of it.</param>
/// <param name="From">When it begins to hold.</param>
/// <param name="Time">The same as a time of day at the firm, 18:00.</param>
/// <param name="SecondsLeft">While a question of the running session is open: until silence is taken for no.</param>
/// <param name="Seat">Whose customer answered; 0 while nobody has.</param>
/// <param name="GoesOn">The customer did not accept, and the technician has chosen to go on without charge.</param>
public sealed record PriceState(
    int Number,
    PriceAnswer Answer,
    PriceNotice Notice,
    string German,
    string English,
    DateTimeOffset From,
    double? SecondsLeft,
    ushort Seat,
    bool GoesOn,
    string Time = "");
