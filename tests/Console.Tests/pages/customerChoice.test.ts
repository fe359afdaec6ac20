import type { CustomerCard } from 'console/protocol/office';
import { CustomerChoice, firstFields } from 'console/pages/customerChoice';

const sauer: CustomerCard = { id: '1', number: 'K-1001', name: 'Sauer KG' };
const roth: CustomerCard = { id: '2', number: 'K-1002', name: 'Roth AG', phone: '0911 382' };

/** A search whose answers come when the test says so. */
class Search {
  readonly asked: { typed: string; answer: (cards: readonly CustomerCard[]) => void; fail: (error: Error) => void }[] = [];
  readonly choice = new CustomerChoice((typed) => new Promise((answer, fail) => this.asked.push({ typed, answer, fail })));

  async finds(typed: string, ...cards: CustomerCard[]): Promise<void> {
    this.choice.type(typed);
    await vi.advanceTimersByTimeAsync(200);
    this.asked.at(-1)?.answer(cards);
    await vi.advanceTimersByTimeAsync(0);
  }
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

test('What is typed is looked for once the typing rests', async () => {
  const { asked, choice } = new Search();
  choice.type('S');
  choice.type('Sa');
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked.map((one) => one.typed)).toEqual(['Sa']);
});

test('Who matches is offered, and making a new one comes last', async () => {
  const search = new Search();
  await search.finds('a', sauer, roth);
  expect(search.choice.open).toBe(true);
  expect(search.choice.options).toEqual([{ kind: 'customer', card: sauer }, { kind: 'customer', card: roth }, { kind: 'new' }]);
});

test('An answer that comes late does not replace a newer one', async () => {
  const search = new Search();
  search.choice.type('S');
  await vi.advanceTimersByTimeAsync(200);
  await search.finds('R', roth);
  search.asked[0]?.answer([sauer]);
  await vi.advanceTimersByTimeAsync(0);
  expect(search.choice.options[0]).toEqual({ kind: 'customer', card: roth });
});

test('Arrows move round the list and Enter takes what is marked', async () => {
  const search = new Search();
  await search.finds('a', sauer, roth);
  const { choice } = search;
  choice.key('ArrowUp');
  expect(choice.active).toBe(2);
  choice.key('ArrowDown');
  choice.key('ArrowDown');
  expect(choice.active).toBe(1);
  expect(choice.key('Enter')).toBe(true);
  expect([choice.customerId, choice.name, choice.typed, choice.open]).toEqual(['2', 'Roth AG', 'Roth AG', false]);
});

test('Enter with nothing marked is left to the form, so nobody has to be chosen', async () => {
  const search = new Search();
  await search.finds('Herr Neu');
  expect(search.choice.key('Enter')).toBe(false);
  expect([search.choice.customerId, search.choice.name]).toEqual([null, 'Herr Neu']);
});

test('Typing on after choosing chooses nobody', async () => {
  const search = new Search();
  search.choice.choose(sauer);
  search.choice.type('Sauer KG, Lager');
  expect([search.choice.customerId, search.choice.name]).toEqual([null, 'Sauer KG, Lager']);
});

test('Escape closes the list and keeps what was typed', async () => {
  const search = new Search();
  await search.finds('Sau', sauer);
  expect(search.choice.key('Escape')).toBe(true);
  expect([search.choice.open, search.choice.typed]).toEqual([false, 'Sau']);
  expect(search.choice.key('Escape')).toBe(false);
});

test('A search that fails leaves the name and the way to a new customer', async () => {
  const search = new Search();
  search.choice.type('Sau');
  await vi.advanceTimersByTimeAsync(200);
  search.asked[0]?.fail(new TypeError('no line'));
  await vi.advanceTimersByTimeAsync(0);
  expect(search.choice.options).toEqual([{ kind: 'new' }]);
});

test('A new customer is asked for by the page', async () => {
  const search = new Search();
  const wanted = vi.fn();
  search.choice.wantsNew.on(wanted);
  await search.finds('Herr Neu');
  search.choice.key('ArrowDown');
  search.choice.key('Enter');
  expect(wanted).toHaveBeenCalledOnce();
  expect(search.choice.open).toBe(false);
});

test('An emptied field finds nobody and asks nobody', async () => {
  const search = new Search();
  await search.finds('a', sauer);
  search.choice.type(' ');
  await vi.advanceTimersByTimeAsync(500);
  expect([search.choice.open, search.choice.name, search.asked.length]).toEqual([false, null, 1]);
});

test.each([
  ['0911 / 38 23', { name: '', phone: '0911 / 38 23' }], ['+49 171 1', { name: '', phone: '+49 171 1' }],
  ['Herr Roth', { name: 'Herr Roth', phone: '' }], ['4711 GmbH', { name: '4711 GmbH', phone: '' }], ['12', { name: '12', phone: '' }],
])('A new customer begins with %s in the right field', (typed, fields) => {
  expect(firstFields(typed)).toEqual(fields);
});
