using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Ledger.Segments;

/// <summary>What an hour costs under each of a tariff's rules, with a contract's own base rate where it has one.</summary>
internal sealed class Rates(Tariff tariff, Contract? contract)
{
    /// <summary>Euro per hour without rules.</summary>
    public decimal Base { get; } = contract?.HourlyRate ?? tariff.HourlyRate;

    /// <summary>Euro per hour; never negative.</summary>
    /// <param name="rule">Null: the base rate.</param>
    public decimal Of(int? rule)
        => Math.Max(0m, Rule(rule) is not { } found ? Base : found.OwnRate ?? (Base * (1m + ((found.SurchargePercent ?? 0m) / 100m))));

    /// <summary>Euro per hour while prepaid minutes last: what the rule asks above the base rate, or nothing if the contract includes it.</summary>
    public decimal WhilePrepaid(int? rule) => contract is { SurchargesIncluded: true } ? 0m : Math.Max(0m, Of(rule) - Base);

    public decimal SurchargePercent(int? rule) => Rule(rule) is { OwnRate: null, SurchargePercent: { } percent } ? percent : 0m;

    public string German(int? rule) => Rule(rule)?.German ?? "Grundpreis";

    public string English(int? rule) => Rule(rule)?.English ?? "Base rate";

    /// <summary>The rate in force on a day; before the first, that one.</summary>
    /// <returns>19 for 19 %; 0 where the tariff names none.</returns>
    public static decimal Vat(Tariff tariff, DateOnly day)
        => (tariff.Vat.Where(rate => rate.From <= day).MaxBy(rate => rate.From) ?? tariff.Vat.MinBy(rate => rate.From))?.Percent ?? 0m;

    private TariffRule? Rule(int? rule) => rule is { } index ? tariff.Rules[index] : null;
}
