using System.Globalization;

namespace RemoteAssist.Broker.Pages.Forms;

/// <summary>What is wrong with a field and what to do about it.</summary>
internal sealed record Mistake(string German, string English)
{
    public static Mistake Missing { get; } = new("Bitte ausfüllen.", "Please fill this in.");

    public static Mistake Time { get; } = new("Bitte eine Uhrzeit wie 17:30 eintragen.", "Please enter a time of day such as 17:30.");

    public static Mistake Day { get; } = new("Bitte einen Tag wie 2026-12-24 wählen.", "Please choose a day such as 2026-12-24.");

    public static Mistake Choice { get; } = new("Bitte etwas aus der Liste wählen.", "Please choose one from the list.");

    public static Mistake Amount { get; } = new(
        "Bitte eine Zahl wie 90 oder 90,50 eintragen, ohne Tausenderpunkt und mit höchstens zwei Stellen nach dem Komma.",
        "Please enter a number such as 90 or 90.50, without a thousands separator and with two decimals at most.");

    public static Mistake TooLong(int most) => new($"Bitte höchstens {most} Zeichen.", $"Please use {most} characters at most.");

    public static Mistake Between(decimal least, decimal most) => new(
        string.Create(CultureInfo.GetCultureInfo("de-DE"), $"Bitte eine Zahl von {least:0.##} bis {most:0.##} eintragen."),
        string.Create(CultureInfo.InvariantCulture, $"Please enter a number from {least:0.##} to {most:0.##}."));

    public static Mistake Whole(int least, int most) => new(
        $"Bitte eine ganze Zahl von {least} bis {most} eintragen.", $"Please enter a whole number from {least} to {most}.");

    public string In(Language language) => language == Language.German ? German : English;
}
