import type { EndCause, Seat, SessionState } from '../protocol/messages';

export type Line = 'connecting' | 'live' | 'gone';

/** What is true of a session right now, as one of the few things a technician needs to know. */
export type Status =
  | { readonly kind: 'connecting' | 'waiting' | 'deciding' | 'starting' | 'live' | 'customerGone' | 'lineGone' | 'signedOut' }
  | { readonly kind: 'ended'; readonly cause: EndCause | null }
  | { readonly kind: 'refused' | 'outdated' };

/** Nothing more comes of it. */
export function isOver(status: Status): boolean {
  return status.kind === 'ended' || status.kind === 'refused' || status.kind === 'outdated';
}

/** The seat that this console looks at: the first one that has not ended. */
export function seatOf(state: SessionState | null): Seat | null {
  return state?.seats.find((seat) => seat.phase !== 'ended') ?? state?.seats[0] ?? null;
}

export function agentConnected(state: SessionState | null): boolean {
  const agent = seatOf(state)?.agent ?? 0;
  return state?.participants.some((one) => one.number === agent && one.kind === 'agent' && one.connected) ?? false;
}

/** What this console knows best comes first: the end, then its own line, then the customer's. */
export function statusOf(line: Line, state: SessionState | null, ended: { cause: EndCause | null } | null): Status {
  if (ended) return { kind: 'ended', cause: ended.cause };
  if (state?.phase === 'ended') return { kind: 'ended', cause: state.cause ?? null };
  if (line === 'gone') return { kind: 'lineGone' };
  if (line === 'connecting' || !state) return { kind: 'connecting' };
  switch (seatOf(state)?.phase ?? state.phase) {
    case 'asked': return { kind: 'waiting' };
    case 'joined': return { kind: agentConnected(state) ? 'deciding' : 'customerGone' };
    case 'consented': return { kind: 'starting' };
    case 'suspended': return { kind: 'customerGone' };
    case 'ended': return { kind: 'ended', cause: seatOf(state)?.cause ?? null };
    case 'live': return { kind: agentConnected(state) ? 'live' : 'customerGone' };
  }
}
