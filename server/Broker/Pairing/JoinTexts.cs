using System.Globalization;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Broker.Pairing;

/// <summary>What the customer reads while the technician is on the phone.</summary>
internal sealed partial record JoinTexts
{
    public static JoinTexts For(Language language) => language == Language.German ? German : English;

    public required CultureInfo Culture { get; init; }

    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Code { get; init; }

    public required string CodeHint { get; init; }

    public required string Next { get; init; }

    public required string Trust { get; init; }

    public required string ReadyTitle { get; init; }

    public required string Download { get; init; }

    public required string SizeFormat { get; init; }

    public required string StepsTitle { get; init; }

    public required IReadOnlyList<Step> WindowsSteps { get; init; }

    public required string LinuxLead { get; init; }

    public required string LinuxAfter { get; init; }

    public required string After { get; init; }

    public required string CallFormat { get; init; }

    public required string Call { get; init; }

    public required IReadOnlyDictionary<Device, NoticeText> Unfit { get; init; }

    public required IReadOnlyDictionary<Refusal, string> Refusals { get; init; }

    public required string WaitFormat { get; init; }

    public string Refusal(Refusal refusal, TimeSpan? wait) => refusal == Contracts.Joining.Refusal.TooManyTries
        ? string.Format(Culture, WaitFormat, Math.Max(1, (int)Math.Ceiling((wait ?? TimeSpan.FromMinutes(10)).TotalMinutes)))
        : Refusals[refusal];

    /// <summary>Size and time at 16 Mbit/s and at 768 kbit/s.</summary>
    public string Size(long bytes) => string.Format(
        Culture, SizeFormat, bytes / 1e6, Math.Max(5, Math.Ceiling(bytes * 8 / 16e6 / 5) * 5), Math.Max(1, Math.Ceiling(bytes * 8 / 768e3 / 60)));

    public string CallUs(string? phone) => phone is null ? Call : string.Format(Culture, CallFormat, phone);
}

internal sealed record Step(string Title, string Detail);
