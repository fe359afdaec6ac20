import type { WrapUpCard } from 'console/protocol/office';
import { awaitWrapUp } from 'console/pages/afterwards';
import { chooseOutcome, draftOf, missingIn, requestOf, type WrapUpDraft } from 'console/pages/wrapUpDraft';

const card: WrapUpCard = {
  session: '0'.repeat(32), from: '2026-03-03T17:00:00Z', to: '2026-03-03T17:20:00Z', minutes: 20, listNet: 67.5,
  proposal: { outcome: 'bill', percent: 0 }, because: 'usual', hasContract: false,
};

function written(changes: Partial<WrapUpDraft> = {}): WrapUpDraft {
  return { ...draftOf(card), cause: 'operatingError', done: 'Erklärt', ...changes };
}

test('The proposal is filled in, the cause never is', () => {
  const draft = draftOf({ ...card, proposal: { outcome: 'goodwill', reason: 'priceDeclined', percent: 100 }, because: 'priceDeclined' });
  expect([draft.cause, draft.outcome, draft.reason, draft.percent]).toEqual([null, 'goodwill', 'priceDeclined', '100']);
});

test('What was written before comes back', () => {
  const draft = draftOf({ ...card, written: { cause: 'other', causeText: 'Blitz', done: 'Netzteil', proposal: { outcome: 'inKind', reason: 'firstHelp', percent: 50, inKind: 'Wein' } } });
  expect(draft).toMatchObject({ cause: 'other', causeText: 'Blitz', done: 'Netzteil', outcome: 'inKind', percent: '50', inKind: 'Wein' });
});

test('Cause, what was done and one key are enough', () => {
  expect(requestOf(written())).toEqual({
    cause: 'operatingError', causeText: null, done: 'Erklärt', outcome: 'bill', reason: null, reasonText: null, percent: null, inKind: null, followUp: null,
  });
});

test.each<[string, Partial<WrapUpDraft>]>([
  ['cause', { cause: null }], ['causeText', { cause: 'other' }], ['done', { done: ' ' }], ['reason', { outcome: 'goodwill' }],
  ['inKind', { outcome: 'inKind', reason: 'ownBug' }], ['reasonText', { outcome: 'goodwill', reason: 'other' }],
  ['percent', { outcome: 'goodwill', reason: 'ownBug', percent: '0' }], ['percent', { outcome: 'goodwill', reason: 'ownBug', percent: '100,5' }],
  ['percent', { outcome: 'goodwill', reason: 'ownBug', percent: 'alles' }],
])('Without %s nothing is sent', (field, changes) => {
  expect(missingIn(written(changes))).toBe(field);
  expect(requestOf(written(changes))).toBeNull();
});

test('Part of the price may be given away', () => {
  expect(requestOf(written({ outcome: 'goodwill', reason: 'ownBug', percent: '33,5' }))).toMatchObject({ percent: 33.5, reason: 'ownBug' });
});

test('What belongs to another proposal is not sent along', () => {
  expect(requestOf(written({ outcome: 'bill', reason: 'ownBug', inKind: 'Wein', percent: '50' }))).toMatchObject({ reason: null, inKind: null, percent: null });
});

test('Our own bug is the reason for goodwill until somebody says otherwise', () => {
  const ours = written({ cause: 'ownBug' });
  chooseOutcome(ours, 'goodwill');
  expect(ours.reason).toBe('ownBug');
  const theirs = written();
  chooseOutcome(theirs, 'goodwill');
  expect(theirs.reason).toBeNull();
});

test('The wrap-up is waited for, but not for ever', async () => {
  let asked = 0;
  const wait = vi.fn(() => Promise.resolve());
  expect(await awaitWrapUp(() => Promise.resolve(++asked < 3 ? null : card), wait, () => false)).toBe(card);
  expect(wait).toHaveBeenCalledTimes(2);
  expect(await awaitWrapUp(() => Promise.resolve(null), wait, () => false)).toBeNull();
  expect(await awaitWrapUp(() => Promise.reject(new Error('away')), wait, () => false)).toBeNull();
});

test('Who has left the page is not waited for', async () => {
  const ask = vi.fn(() => Promise.resolve(card));
  expect(await awaitWrapUp(ask, () => Promise.resolve(), () => true)).toBeNull();
  expect(ask).not.toHaveBeenCalled();
});
