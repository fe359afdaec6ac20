/** The JSON shapes of server/Contracts, as they cross the wire. */
export const protocolVersion = 2;
export const hubPath = '/hubs/console';

export const Right = { view: 1, control: 2, shell: 4, files: 8, tunnel: 16 } as const;
export type Right = (typeof Right)[keyof typeof Right];

export type Phase = 'asked' | 'joined' | 'consented' | 'live' | 'suspended' | 'ended';

export type EndCause =
  | 'technician' | 'customer' | 'consentRefused' | 'consentTimedOut' | 'codeExpired' | 'abandoned' | 'priceDeclined';

export type PriceAnswer = 'open' | 'accepted' | 'declined' | 'unanswered';

/** The price that the customer was asked about last. */
export interface PriceState {
  /** 0: with the question for consent. */
  readonly number: number;
  readonly answer: PriceAnswer;
  /** In a few words. */
  readonly german: string;
  readonly english: string;
  readonly from: string;
  readonly secondsLeft?: number | null;
  readonly goesOn: boolean;
  /** From when, as a time of day at the firm. */
  readonly time: string;
}

export interface Participant {
  readonly number: number;
  readonly kind: 'agent' | 'console';
  readonly name: string;
  readonly connected: boolean;
}

export interface Seat {
  readonly number: number;
  readonly phase: Phase;
  readonly agent: number;
  readonly machine?: string | null;
  readonly granted: number;
  readonly cause?: EndCause | null;
}

export interface SessionState {
  readonly id: string;
  readonly version: number;
  readonly phase: Phase;
  readonly seats: readonly Seat[];
  readonly participants: readonly Participant[];
  readonly liveSince?: string | null;
  readonly cause?: EndCause | null;
  readonly price?: PriceState | null;
}

export interface SessionEnd { readonly cause: EndCause }

export interface LostPackets { readonly receiver: number; readonly channel: number; readonly stream: number }

export interface AttachRequest {
  readonly protocol: number;
  readonly session: string;
  readonly resumeToken: string | null;
  readonly secondsSinceLastContact: number | null;
}

export interface Attached {
  readonly participant: number;
  readonly resumeToken: string;
  readonly state: SessionState;
}

/** @property customerId a customer the firm knows; null: the name alone. */
export interface OfferRequest { readonly customer: string | null; readonly customerId: string | null; readonly asks: number }

export interface Offer {
  readonly sessionId: string;
  readonly code: string;
  readonly expiresAt: string;
  readonly joinLink: string;
  readonly qrSvg: string;
}

/** Who is signed in (`GET /api/me`). */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly language: string;
  readonly firm: string;
  /** Goes with a form that this page sends; the broker takes no form without one. */
  readonly formToken: string;
}
