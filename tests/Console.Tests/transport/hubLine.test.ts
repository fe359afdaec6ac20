import type { AttachRequest } from 'console/protocol/messages';
import type { Dial } from 'console/transport/dial';
import { HubLine, type LineEvents } from 'console/transport/hubLine';

type Reply = 'in' | `HubException: ${string}`;

/** A broker that answers each Attach as told, and drops the line after each it has let in. */
class Broker {
  readonly asked: AttachRequest[] = [];
  readonly told: string[] = [];
  readonly line: HubLine;
  private readonly done: Promise<void>;

  constructor(replies: readonly Reply[]) {
    let over = (): void => undefined;
    this.done = new Promise((resolve) => { over = resolve; });
    const final = (what: string): void => {
      this.told.push(what);
      over();
    };
    const events: LineEvents = {
      attached: () => this.told.push('attached'), broken: () => this.told.push('broken'),
      refused: (reason) => final(`refused ${reason}`), displaced: () => final('displaced'),
      packet: (bytes) => this.told.push(`packet ${bytes[0]}`), session: () => undefined, lost: () => undefined, ended: () => undefined,
    };
    this.line = new HubLine('1', events, this.dial(replies));
  }

  async run(): Promise<void> {
    void this.line.run();
    await this.done;
  }

  private dial(replies: readonly Reply[]): Dial {
    return () => {
      let drop = (): void => undefined;
      let packet = (_: Uint8Array): void => undefined;
      const connection = {
        start: () => Promise.resolve(), stop: () => Promise.resolve(), send: () => Promise.resolve(),
        on: (name: string, then: (bytes: Uint8Array) => void) => { if (name === 'P') packet = then; },
        onclose: (then: () => void) => { drop = then; },
        invoke: (_: string, request: AttachRequest) => {
          const reply = replies[this.asked.length];
          this.asked.push(request);
          if (reply !== 'in') return Promise.reject(new Error(reply ?? 'no more replies'));
          setTimeout(() => drop());
          // They come in one piece with the answer, which a promise tells of only after them.
          for (const first of [1, 2]) packet(Uint8Array.of(first));
          return Promise.resolve({ participant: 2, resumeToken: `token ${this.asked.length}`, state: {} });
        },
      };
      return connection as unknown as ReturnType<Dial>;
    };
  }
}

test('A broken line comes back with the newest token', async () => {
  const broker = new Broker(['in', 'in', 'HubException: NoSession: gone']);
  await broker.run();
  expect(broker.asked.map((request) => request.resumeToken)).toEqual([null, 'token 1', 'token 2']);
  expect(broker.told.filter((what) => !what.startsWith('packet'))).toEqual(['attached', 'broken', 'attached', 'broken', 'refused NoSession']);
});

test('A refused token displaces this participant, so that a new one can come', async () => {
  const broker = new Broker(['in', 'HubException: Over: the token is not good any more']);
  await broker.run();
  expect(broker.told.filter((what) => !what.startsWith('packet'))).toEqual(['attached', 'broken', 'displaced']);
});

test('Packets that come with the answer come after it, once', async () => {
  const broker = new Broker(['in', 'in', 'HubException: Over: no']);
  await broker.run();
  expect(broker.told).toEqual(['attached', 'packet 1', 'packet 2', 'broken', 'attached', 'packet 1', 'packet 2', 'broken', 'displaced']);
});

test.each(['Over', 'OtherVersion', 'NoSession'] as const)('Who comes new and is refused with %s stays out', async (reason) => {
  const broker = new Broker([`HubException: ${reason}: no`]);
  await broker.run();
  expect(broker.told).toEqual([`refused ${reason}`]);
  expect(broker.asked).toHaveLength(1);
});

test('What is not the broker\'s own no is tried again', async () => {
  const broker = new Broker(['HubException: An unexpected error occurred', 'HubException: OtherVersion: 2']);
  await broker.run();
  expect(broker.told).toEqual(['broken', 'refused OtherVersion']);
});
