namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>What an entry of the chain says; stored by name.</summary>
internal enum EntryKind
{
    /// <summary>A billed unit was decided.</summary>
    Decision,

    /// <summary>A decision was made anew; names the entry before.</summary>
    Correction,

    /// <summary>What a customer promised has come, or was waived.</summary>
    Claim,

    MonthClosed,

    /// <summary>A customer's personal fields were dropped.</summary>
    Erasure,
}
