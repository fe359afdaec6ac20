/** What the broker's rooms for customers and wrap-ups say; no agent reads it. */
export interface CustomerCard {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly person?: string;
  readonly phone?: string;
}

export const causes = ['ownBug', 'customersEquipment', 'operatingError', 'thirdParty', 'other'] as const;
export type Cause = (typeof causes)[number];

export const outcomes = ['bill', 'contract', 'goodwill', 'inKind'] as const;
export type Outcome = (typeof outcomes)[number];

export const reasons = ['ownBug', 'favouriteCustomer', 'complaintRecovery', 'firstHelp', 'priceDeclined', 'other'] as const;
export type Reason = (typeof reasons)[number];

export interface Choice {
  readonly outcome: Outcome;
  readonly reason?: Reason;
  readonly reasonText?: string;
  readonly percent?: number;
  readonly inKind?: string;
}

/** A session that waits for its wrap-up, or that the office asks about. */
export interface WrapUpCard {
  readonly session: string;
  readonly customer?: string;
  readonly machine?: string;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  /** Euro by the tariff, before any decision. */
  readonly listNet: number;
  readonly written?: { readonly cause: Cause; readonly causeText?: string; readonly done: string; readonly proposal: Choice; readonly followUp?: string };
  readonly proposal: Choice;
  readonly because: 'contractCovers' | 'priceDeclined' | 'partDeclined' | 'usual';
  readonly question?: { readonly at: string; readonly by: { readonly name: string }; readonly text: string };
  readonly hasContract: boolean;
}

export interface WrapUpRequest {
  readonly cause: Cause;
  readonly causeText: string | null;
  readonly done: string;
  readonly outcome: Outcome;
  readonly reason: Reason | null;
  readonly reasonText: string | null;
  readonly percent: number | null;
  readonly inKind: string | null;
  readonly followUp: string | null;
}
