import type { PriceState, SessionState } from 'console/protocol/messages';
import { priceOf } from 'console/session/price';
import { de } from 'console/texts/de';
import { en } from 'console/texts/en';

const told = { german: '2,68 € pro Minute (Abend)', english: '€2.68 per minute (Evening)' };

function state(price: Partial<PriceState> | null): SessionState {
  const whole = price && { number: 1, answer: 'open' as const, ...told, from: '2026-12-01T17:00:00+00:00', time: '18:00', goesOn: false, ...price };
  return { id: '0'.repeat(32), version: 1, phase: 'live', seats: [], participants: [], price: whole };
}

test('Where nothing costs there is nothing to say', () => {
  expect(priceOf(null, 0).kind).toBe('none');
  expect(priceOf(state(null), 0).kind).toBe('none');
});

test('An open question counts down from what the broker said, and not below nothing', () => {
  expect(priceOf(state({ secondsLeft: 290 }), 20)).toMatchObject({ kind: 'open', secondsLeft: 270, ...told });
  expect(priceOf(state({ secondsLeft: 290 }), 999)).toMatchObject({ secondsLeft: 0 });
});

test('While nobody is connected nothing counts down', () => {
  expect(priceOf(state({}), 20)).toMatchObject({ kind: 'open', secondsLeft: null });
});

test('The question that comes with consent is no rise', () => {
  expect(priceOf(state({ number: 0 }), 0).kind).toBe('asking');
});

test('An accepted price is accepted', () => {
  expect(priceOf(state({ answer: 'accepted' }), 0)).toMatchObject({ kind: 'accepted', time: '18:00' });
});

test.each([['declined', true], ['unanswered', false]] as const)('A price that is %s asks the technician to choose', (answer, declined) => {
  expect(priceOf(state({ answer }), 0)).toMatchObject({ kind: 'choose', declined });
});

test('Who goes on without charge has chosen', () => {
  expect(priceOf(state({ answer: 'unanswered', goesOn: true }), 0).kind).toBe('goesOn');
});

test.each([['de', de], ['en', en]] as const)('The banner says from when nothing is charged and what there is to choose (%s)', (_, texts) => {
  for (const sentence of [texts.priceDeclined('18:00'), texts.priceUnanswered('18:00')]) {
    expect(sentence).toContain('18:00');
    expect(sentence).toMatch(/ohne Berechnung .*Kulanz.*beenden|without charge .*goodwill.*end the session/);
  }
});
