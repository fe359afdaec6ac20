using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>What was typed, read and tried out.</summary>
/// <param name="Tariff">Of use only where the form is right.</param>
/// <param name="Trials">The readings of the example and of the bench.</param>
/// <param name="Example">Null: something in the form or in the example is wrong.</param>
/// <param name="Benched">Null: something in the form or on the bench is wrong.</param>
/// <param name="InForce">Null: no tariff is saved, or something on the bench is wrong.</param>
internal sealed record TariffDraft(
    FormReading Form, Tariff Tariff, IReadOnlyList<FormReading> Trials, TrialPlan ExamplePlan, Trial? Example, TrialPlan BenchPlan, Trial? Benched, Trial? InForce);

/// <param name="OpenRule">The rule that a button has just changed.</param>
/// <param name="Saved">The version that was just saved.</param>
/// <param name="Refused">It was to be saved and could not.</param>
internal sealed record TariffModel(
    TariffDraft Draft, Edition<Tariff> Edition, Fields Fields, VersionList Versions, int? OpenRule, int? Saved, bool Refused) : IFormModel
{
    public IReadOnlyDictionary<string, Mistake> Mistakes { get; } = new[] { Draft.Form }.Concat(Draft.Trials)
        .SelectMany(form => form.Mistakes).DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);

    public string? First => Refused ? Fault.First(TariffPlaces.Of(Fields, Language.German), Draft.Form.Mistakes) : null;

    public bool IsOpen(int rule)
        => OpenRule == rule || Mistakes.Keys.Any(name => name.StartsWith($"{TariffForm.Rules}.{rule}.", StringComparison.Ordinal));
}

/// <param name="Consumer">Is told the gross total.</param>
/// <param name="By">The draft, or what is in force: names its tables.</param>
internal sealed record TrialView(Trial Trial, TimeZoneInfo Zone, bool Consumer, string By);
