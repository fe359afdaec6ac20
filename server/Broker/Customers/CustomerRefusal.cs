namespace RemoteAssist.Broker.Customers;

/// <summary>Why a customer was not stored.</summary>
internal enum CustomerRefusal
{
    NameMissing,
    TextTooLong,
    NumberMalformed,
    NumberTaken,
    ClassMalformed,
    LanguageUnknown,
    TooManyPeople,
    PhoneMalformed,
    EmailMalformed,
    CountryMalformed,
    AddressIncomplete,
    VatIdMalformed,
    ContractNameMissing,
    ContractMinutesOutOfRange,
    ContractRateOutOfRange,

    /// <summary>There is no such customer, or not any more.</summary>
    Unknown,

    /// <summary>Somebody else saved in between.</summary>
    ChangedMeanwhile,

    /// <summary>A session with the customer runs, so nothing is erased now.</summary>
    InSession,
}

/// <param name="Customer">As stored; null when refused.</param>
internal sealed record CustomerAnswer(Customer? Customer, CustomerRefusal? Refusal)
{
    public static implicit operator CustomerAnswer(CustomerRefusal refusal) => new(null, refusal);

    public static implicit operator CustomerAnswer(Customer customer) => new(customer, null);
}
