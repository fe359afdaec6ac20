import { RoundTrip } from 'console/transport/roundTrip';

test('The shortest of the last half minute counts', () => {
  const trip = new RoundTrip();
  expect(trip.value(0)).toBeNull();
  trip.sent('a', 1, 0);
  trip.acknowledged('a', 1, 70);
  expect(trip.value(70)).toBe(70);
  for (const [sequence, at] of [[2, 100], [3, 108], [4, 116], [5, 124]] as const) trip.sent('a', sequence, at);
  trip.acknowledged('a', 4, 138);
  expect(trip.value(138)).toBe(22);
  trip.acknowledged('a', 3, 900);
  trip.sent('a', 6, 10_000);
  trip.acknowledged('a', 6, 10_050);
  expect([trip.value(30_000), trip.value(30_200), trip.value(50_000)]).toEqual([22, 50, null]);
});

test('What was under way when the line broke says nothing', () => {
  const trip = new RoundTrip();
  trip.sent('a', 1, 0);
  trip.forget();
  trip.acknowledged('a', 1, 9000);
  expect(trip.value(9000)).toBeNull();
});
