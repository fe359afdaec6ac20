import type { Phase, SessionState } from 'console/protocol/messages';
import { statusOf } from 'console/session/status';
import { de } from 'console/texts/de';
import { en } from 'console/texts/en';

function state(phase: Phase, connected = true): SessionState {
  return {
    id: '0'.repeat(32), version: 1, phase,
    seats: [{ number: 1, phase, agent: phase === 'asked' ? 0 : 1, granted: 7 }],
    participants: [{ number: 1, kind: 'agent', name: 'PC', connected }],
  };
}

test.each<[Phase, boolean, string]>([
  ['asked', false, 'waiting'], ['joined', true, 'deciding'], ['consented', true, 'starting'], ['live', true, 'live'],
  ['live', false, 'customerGone'], ['suspended', false, 'customerGone'], ['ended', false, 'ended'],
])('A session that is %s with the PC connected %s is %s', (phase, connected, kind) => {
  expect(statusOf('live', state(phase, connected), null).kind).toBe(kind);
});

test('A broken line of our own hides what we cannot know any more', () => {
  expect(statusOf('gone', state('live'), null).kind).toBe('lineGone');
});

test('The end stays the end whatever the line does', () => {
  expect(statusOf('gone', state('live'), { cause: 'customer' })).toEqual({ kind: 'ended', cause: 'customer' });
});

test('Every sentence exists in German and in English', () => {
  expect(Object.keys(en)).toEqual(Object.keys(de));
  expect(Object.keys(en.status)).toEqual(Object.keys(de.status));
  expect(Object.keys(en.causes)).toEqual(Object.keys(de.causes));
});
