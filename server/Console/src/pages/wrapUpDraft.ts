import type { Cause, Outcome, Reason, WrapUpCard, WrapUpRequest } from '../protocol/office';

/** The field that keeps a wrap-up from being saved. */
export type Missing = 'cause' | 'causeText' | 'done' | 'reason' | 'reasonText' | 'percent' | 'inKind';

/** A wrap-up as it is being written; what the card proposes is filled in, the cause never is. */
export interface WrapUpDraft {
  cause: Cause | null;
  causeText: string;
  done: string;
  outcome: Outcome;
  reason: Reason | null;
  reasonText: string;
  percent: string;
  inKind: string;
  followUp: string;
}

export function draftOf(card: WrapUpCard): WrapUpDraft {
  const { written } = card;
  const proposal = written?.proposal ?? card.proposal;
  return {
    cause: written?.cause ?? null,
    causeText: written?.causeText ?? '',
    done: written?.done ?? '',
    outcome: proposal.outcome,
    reason: proposal.reason ?? null,
    reasonText: proposal.reasonText ?? '',
    percent: String(proposal.percent || 100),
    inKind: proposal.inKind ?? '',
    followUp: written?.followUp ?? '',
  };
}

/** Goodwill and in kind give something away, and that has a reason. */
export function givesAway(outcome: Outcome): boolean {
  return outcome === 'goodwill' || outcome === 'inKind';
}

/** Our own bug is the reason for goodwill as well, until somebody says otherwise. */
export function chooseOutcome(draft: WrapUpDraft, outcome: Outcome): void {
  draft.outcome = outcome;
  if (givesAway(outcome) && draft.reason === null && draft.cause === 'ownBug') draft.reason = 'ownBug';
}

/** The first thing that is missing, in the order of the form. */
export function missingIn(draft: WrapUpDraft): Missing | null {
  if (draft.cause === null) return 'cause';
  if (draft.cause === 'other' && !draft.causeText.trim()) return 'causeText';
  if (!draft.done.trim()) return 'done';
  if (!givesAway(draft.outcome)) return null;
  if (draft.outcome === 'inKind' && !draft.inKind.trim()) return 'inKind';
  if (draft.reason === null) return 'reason';
  if (draft.reason === 'other' && !draft.reasonText.trim()) return 'reasonText';
  return percentOf(draft) === null ? 'percent' : null;
}

/** @returns null while something is missing. */
export function requestOf(draft: WrapUpDraft): WrapUpRequest | null {
  if (missingIn(draft) !== null || draft.cause === null) return null;
  const away = givesAway(draft.outcome);
  return {
    cause: draft.cause,
    causeText: draft.cause === 'other' ? draft.causeText.trim() : null,
    done: draft.done.trim(),
    outcome: draft.outcome,
    reason: away ? draft.reason : null,
    reasonText: away ? draft.reasonText.trim() || null : null,
    percent: away ? percentOf(draft) : null,
    inKind: draft.outcome === 'inKind' ? draft.inKind.trim() : null,
    followUp: draft.followUp.trim() || null,
  };
}

/** 1–100, at most two decimals, by comma or point. */
function percentOf(draft: WrapUpDraft): number | null {
  const text = draft.percent.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return null;
  const percent = Number(text);
  return percent > 0 && percent <= 100 ? percent : null;
}
