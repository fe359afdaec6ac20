import type { SessionState } from '../protocol/messages';

/** What a technician needs to know of the price right now. */
export type PriceView =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' | 'accepted' | 'goesOn'; readonly german: string; readonly english: string; readonly time: string }
  /** A rise is being asked about; secondsLeft is null while nobody is connected. */
  | { readonly kind: 'open'; readonly german: string; readonly english: string; readonly time: string; readonly secondsLeft: number | null }
  /** The customer has not accepted, and the technician has to choose. */
  | { readonly kind: 'choose'; readonly german: string; readonly english: string; readonly time: string; readonly declined: boolean };

/** @param age seconds since the state came: the broker's clock need not be this one's. */
export function priceOf(state: SessionState | null, age: number): PriceView {
  const price = state?.price;
  if (!price) return { kind: 'none' };
  const told = { german: price.german, english: price.english, time: price.time };
  switch (price.answer) {
    case 'accepted': return { kind: 'accepted', ...told };
    case 'open': {
      if (price.number === 0) return { kind: 'asking', ...told };
      const left = price.secondsLeft ?? null;
      return { kind: 'open', ...told, secondsLeft: left === null ? null : Math.max(0, left - age) };
    }
    case 'declined':
    case 'unanswered':
      return price.goesOn ? { kind: 'goesOn', ...told } : { kind: 'choose', ...told, declined: price.answer === 'declined' };
  }
}
