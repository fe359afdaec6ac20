import { Subject } from '@microsoft/signalr';
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const message = (promise) => promise.then(() => 'no error', (error) => error.message);

async function connected(build, configure) {
  const connection = build(configure);
  await connection.start();
  return connection;
}

/** Everything a stream gave, then how it ended. */
function collect(stream) {
  return new Promise((resolve) => {
    const items = [];
    stream.subscribe({
      next: (item) => items.push(item),
      complete: () => resolve({ items, end: 'complete' }),
      error: (error) => resolve({ items, end: error.message }),
    });
  });
}

export async function add(build) {
  return (await connected(build)).invoke('Add', 40, 2);
}

export async function echo(build) {
  const connection = await connected(build);
  const sample = {
    name: 'Grüße 😀', weight: -12.625, counts: [0, -1, 70000, -2147483648], data: null, when: '2026-03-29T01:30:00+00:00',
    flags: { 'ä "b"': true, '': false },
    inner: { name: '', weight: 3, counts: [], inner: null, data: 'AQID', when: '1970-01-01T00:00:00+00:00', flags: {} },
  };
  return { sent: sample, received: await connection.invoke('Echo', sample) };
}

export async function time(build) {
  return (await connected(build)).invoke('EchoTime', new Date(Date.UTC(2026, 2, 29, 1, 30, 0, 250)));
}

export async function nothing(build) {
  return { result: (await (await connected(build)).invoke('Note', 'invoked')) ?? null };
}

export async function fail(build) {
  return message((await connected(build)).invoke('Fail'));
}

export async function send(build) {
  const connection = await connected(build);
  await connection.send('Note', 'sent');
  return connection.invoke('Add', 1, 1);
}

export async function badCalls(build) {
  const connection = await connected(build);
  return {
    method: await message(connection.invoke('Explode')),
    count: await message(connection.invoke('Add', 1)),
    type: await message(connection.invoke('Add', 1, 'two')),
    shape: await message(connection.invoke('Echo', { name: 7 })),
    bytes: await message(connection.invoke('EchoBytes', 'text')),
    stream: (await collect(connection.stream('Samples', 'many'))).end,
    after: await connection.invoke('Add', 2, 3),
  };
}

export async function called(build) {
  const connection = build();
  const calls = [];
  connection.on('Called', (number, text, bytes) => calls.push([number, text, Array.from(bytes)]));
  await connection.start();
  await connection.invoke('CallBack', 3);
  return calls;
}

export async function answer(build) {
  const connection = build();
  connection.on('Answer', async (number) => number * 2);
  await connection.start();
  return connection.invoke('AskBack', 21);
}

export async function packets(build) {
  const connection = build();
  const sizes = [12, 255, 256, 4096, 65535, 65536, 65548];
  const sound = [];
  const done = new Promise((resolve) => {
    connection.on('P', (packet) => {
      sound.push(packet instanceof Uint8Array && packet.every((value, at) => value === at % 251) ? packet.length : -1);
      if (sound.length === sizes.length) resolve();
    });
  });
  await connection.start();
  for (const size of sizes) await connection.send('P', Uint8Array.from({ length: size }, (_, at) => at % 251));
  await done;
  return { sizes, sound };
}

export async function largeBytes(build) {
  const bytes = Uint8Array.from({ length: 65536 }, (_, at) => (at * 7) % 256);
  const back = await (await connected(build)).invoke('EchoBytes', bytes);
  return { length: back.length, same: Buffer.compare(bytes, back) === 0 };
}

export async function tooLarge(build) {
  const connection = await connected(build);
  connection.send('EchoBytes', new Uint8Array(100_000)).catch(() => {});
  return (await connection.closed)?.message ?? 'closed without an error';
}

export async function streamDown(build) {
  const { items, end } = await collect((await connected(build)).stream('Samples', 100));
  return { end, names: items.map((item) => item.name) };
}

export async function brokenStream(build) {
  return collect((await connected(build)).stream('BreakingStream'));
}

export async function cancelledStream(build) {
  const connection = await connected(build);
  const seen = await new Promise((resolve) => {
    const items = [];
    const subscription = connection.stream('Endless').subscribe({
      next: (item) => {
        items.push(item);
        if (items.length < 3) return;
        subscription.dispose();
        resolve(items);
      },
      error: () => {},
      complete: () => {},
    });
  });
  return { seen, after: await connection.invoke('Add', 5, 5) };
}

export async function streamUp(build) {
  const connection = await connected(build);
  const numbers = new Subject();
  const sum = connection.invoke('Sum', numbers);
  for (let number = 1; number <= 100; number++) numbers.next(number);
  numbers.complete();
  const pieces = new Subject();
  const words = new Subject();
  const joined = connection.invoke('Join', pieces, ': ', words);
  for (const word of ['ein', ' ', 'Wörtchen']) {
    pieces.next(new Uint8Array(30_000));
    words.next(word);
  }
  pieces.complete();
  words.complete();
  return { sum: await sum, joined: await joined };
}

export async function streamBothWays(build) {
  const connection = await connected(build);
  const pieces = new Subject();
  const reversed = collect(connection.stream('Reverse', pieces));
  pieces.next(Uint8Array.of(1, 2, 3));
  pieces.next(new Uint8Array());
  pieces.complete();
  const { items, end } = await reversed;
  return { end, items: items.map((item) => Array.from(item)) };
}

export async function wrongItem(build) {
  const connection = await connected(build);
  const numbers = new Subject();
  const sum = message(connection.invoke('Sum', numbers));
  numbers.next('seven');
  return { sum: await sum, after: await connection.invoke('Add', 1, 2) };
}

/** Both sides give up long before the end unless the other pings. */
export async function pings(build) {
  const connection = await connected(build, (builder) => builder.withServerTimeout(3000));
  let lost = false;
  connection.onclose(() => { lost = true; });
  await pause(7000);
  return { lost, after: lost ? 0 : await connection.invoke('Add', 3, 4) };
}

/** The client cannot be told to send headers: its protocol can. */
export async function headers(build) {
  const connection = await connected(build);
  const call = { type: 1, headers: { traceparent: '00-ä', empty: '' }, target: 'Note', arguments: ['with headers'] };
  await connection.connection.send(new MessagePackHubProtocol().writeMessage(call));
  return connection.invoke('Add', 1, 1);
}

export async function garbage(build) {
  const connection = await connected(build);
  await connection.connection.send(Uint8Array.of(3, 0x92, 1, 0xc1).buffer);
  return (await connection.closed)?.message ?? 'closed without an error';
}

export async function unknownType(build) {
  const connection = await connected(build);
  await connection.connection.send(Uint8Array.of(4, 0x93, 99, 0xc0, 0x90).buffer);
  return connection.invoke('Add', 8, 8);
}

/** The line breaks under the connection, which goes on with acknowledged and repeated messages. */
export async function statefulReconnect(build) {
  const connection = build((builder) => builder.withStatefulReconnect());
  const calls = [];
  connection.on('Called', (number) => calls.push(number));
  await connection.start();
  await connection.invoke('CallBack', 2);
  await pause(1500);
  connection.connection.transport._webSocket.terminate();
  await connection.invoke('CallBack', 2);
  return calls;
}
