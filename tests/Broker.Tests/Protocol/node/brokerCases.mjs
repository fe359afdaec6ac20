import { VERSION, RIGHTS, announcement } from './desk.mjs';
import { CHANNEL, isSame, packet, pattern } from './packets.mjs';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** The first packet that came. */
const firstAt = (end) => end.until(({ packets }) => packets[0]);

const SIZES = [0, 1, 243, 244, 4096, 65_523, 65_536];

/** Sends one packet of each size and compares what comes out byte by byte: only the party may be another. */
async function compare(from, to, channel, party, sender, seed) {
  const sequence = (at) => (channel === CHANNEL.SCREEN ? 0 : at + 1);
  for (const [at, size] of SIZES.entries()) await from.send(packet(channel, party, sequence(at), pattern(size, seed)));
  const came = await to.until(({ packets }) => packets.length >= SIZES.length && packets);
  return SIZES.map((size, at) => isSame(came[at], packet(channel, sender, sequence(at), pattern(size, seed))));
}

export async function wholeSession(desk) {
  const { agent, welcome, console, attached } = await desk.asked();
  await agent.invoke('Consent', { granted: RIGHTS.ALL });
  const live = await console.phase('live');
  const down = await compare(agent, console, CHANNEL.SCREEN, 0, welcome.participant, 5);
  const up = await compare(console, agent, CHANNEL.SHELL, welcome.participant, attached.participant, 77);
  await console.invoke('End');
  await Promise.all([agent, console].map((end) => end.until(({ isClosed }) => isClosed)));
  return {
    ask: welcome.ask.asks,
    firm: welcome.ask.firm,
    technician: welcome.ask.technician,
    asked: attached.state.phase,
    seat: [live.seats[0].phase, live.seats[0].machine, live.seats[0].granted, live.seats[0].agent === welcome.participant],
    connected: live.participants.map(({ kind, connected }) => `${kind} ${connected}`).sort(),
    growing: console.states.every(({ version }, at, all) => at === 0 || version > all[at - 1].version),
    down,
    up,
    causes: [agent.ended.cause, console.ended.cause],
  };
}

export async function customerEnds(desk) {
  const { agent, console } = await desk.live();
  await agent.invoke('End');
  await Promise.all([agent, console].map((end) => end.until(({ isClosed }) => isClosed)));
  return [agent.ended.cause, console.ended.cause];
}

export async function notCovered(desk) {
  const { agent, welcome, console, attached } = await desk.live(RIGHTS.VIEW);
  await console.send(packet(CHANNEL.INPUT, welcome.participant, 1, [5]));
  await console.send(packet(CHANNEL.SHELL, welcome.participant, 1, [4]));
  await console.send(packet(CHANNEL.CONTROL, welcome.participant, 1, [9]));
  const first = await firstAt(agent);
  await agent.send(packet(CHANNEL.SHELL, attached.participant, 1, [2, 1]));
  await agent.send(packet(CHANNEL.SCREEN, 0, 0, [8]));
  const second = await firstAt(console);
  return { toAgent: [first[1], first[12], agent.packets.length], toConsole: [second[1], second[12], console.packets.length], open: !console.isClosed };
}

export async function malformedPacket(desk) {
  const { agent, console } = await desk.live();
  await agent.send(Uint8Array.of(0, 1, 0));
  await agent.until(({ isClosed }) => isClosed);
  return (await console.phase('suspended')).participants.find(({ kind }) => kind === 'agent').connected;
}

export async function badCalls(desk) {
  const { code, sessionId } = await desk.offer();
  const agent = await desk.agent(await desk.ticket(code));
  const console = await desk.console();
  const attach = { protocol: VERSION, session: sessionId, resumeToken: null, secondsSinceLastContact: null };
  return {
    consent: await agent.refusal('Consent', { granted: RIGHTS.ALL }),
    end: await console.refusal('End'),
    method: await agent.refusal('Explode'),
    count: await agent.refusal('Announce'),
    shape: await agent.refusal('Announce', 'me'),
    version: await agent.refusal('Announce', announcement({ protocol: 99 })),
    session: await console.refusal('Attach', { ...attach, session: '0'.repeat(32) }),
    welcome: (await agent.invoke('Announce', announcement())).state.phase,
    attached: (await console.invoke('Attach', attach)).state.phase,
    again: await console.refusal('Attach', attach),
    rights: await agent.refusal('Consent', { granted: 'everything' }),
    packet: await agent.refusal('P', { not: 'bytes' }),
    open: !agent.isClosed && !console.isClosed,
  };
}

/** A packet is sent, not called: without Announce nobody hears of the refusal, and nothing breaks. */
export async function packetBeforeAnnounce(desk) {
  const { code } = await desk.offer();
  const agent = await desk.agent(await desk.ticket(code));
  await agent.send(packet(CHANNEL.SCREEN, 0, 0, [1]));
  return (await agent.invoke('Announce', announcement())).state.phase;
}

export async function refusedAtTheDoor(desk) {
  const { code } = await desk.offer();
  const refused = async (answer) => [(await answer).status, (await answer).body.refusal, (await answer).body.detail];
  const failed = (promise) => promise.then(() => 'no error', (error) => error.message);
  return {
    malformed: await refused(desk.join('12')),
    version: await refused(desk.join(code, VERSION + 1)),
    good: (await desk.join(code)).status,
    used: await refused(desk.join(code)),
    noTicket: await failed(desk.agent('made-up')),
    notSignedIn: await failed(Object.assign(desk, { signIn: {} }).console()),
  };
}

/** The line breaks under both ends, which come back as whom they were. */
export async function comingBack(desk) {
  const { offer, agent, welcome, console, attached } = await desk.live();
  agent.cut();
  await console.phase('suspended');
  console.cut();
  await console.until(({ isClosed }) => isClosed);
  const { ticket } = (await desk.post('/api/resume', { protocol: VERSION, resumeToken: welcome.resumeToken })).body;
  const back = await desk.agent(ticket);
  const again = await back.invoke('Announce', announcement({ secondsSinceLastContact: 0.5 }));
  const viewer = await desk.console();
  const there = await viewer.invoke('Attach', { protocol: VERSION, session: offer.sessionId, resumeToken: attached.resumeToken, secondsSinceLastContact: 0.5 });
  await viewer.send(packet(CHANNEL.INPUT, welcome.participant, 1, [5]));
  const first = await firstAt(back);
  return {
    numbers: [again.participant === welcome.participant, there.participant === attached.participant],
    ask: again.ask ?? null,
    phase: there.state.phase,
    input: [first[1], first[12]],
  };
}

/** Nothing is sent but pings, for longer than either side bears silence; then a packet still passes. */
export async function quiet(desk, seconds) {
  const { agent, welcome, console } = await desk.live(RIGHTS.ALL, (builder) => builder.withServerTimeout(seconds * 900));
  await pause(seconds * 1000);
  await console.send(packet(CHANNEL.INPUT, welcome.participant, 1, [5]));
  await firstAt(agent);
  return { lost: Object.entries({ agent, console }).filter(([, { isClosed }]) => isClosed).map(([name]) => name), after: agent.states.at(-1).phase };
}

/** A client that never pings is given up. */
export async function silent(desk) {
  const { agent, console } = await desk.live(RIGHTS.ALL);
  const mute = await desk.console((builder) => builder.withKeepAliveInterval(600_000));
  const start = performance.now();
  await mute.until(({ isClosed }) => isClosed);
  return { seconds: (performance.now() - start) / 1000, others: agent.isClosed || console.isClosed };
}
