// Both ends of a session by the official client alone: HTTP by fetch, then a hub connection.
import { HttpTransportType, HubConnectionBuilder, JsonHubProtocol, LogLevel } from '@microsoft/signalr';
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack';

const VIEW = 1, CONTROL = 2, SHELL = 4;
export const RIGHTS = { VIEW, CONTROL, SHELL, ALL: VIEW | CONTROL | SHELL };
export const VERSION = 2;

/** One connection, and everything that the broker called at it. */
class End {
  #connection;
  #watchers = new Set();
  states = [];
  packets = [];
  ended = null;
  isClosed = false;

  constructor(connection) {
    this.#connection = connection;
    connection.on('P', (packet) => this.#seen(() => this.packets.push(typeof packet === 'string' ? new Uint8Array(Buffer.from(packet, 'base64')) : packet)));
    connection.on('Session', (state) => this.#seen(() => this.states.push(state)));
    connection.on('Ended', (end) => this.#seen(() => { this.ended = end; }));
    connection.on('Lost', () => {});
    connection.onclose(() => this.#seen(() => { this.isClosed = true; }));
  }

  /** In JSON bytes are base64; in MessagePack they are themselves. */
  send(packet) {
    return this.#connection.send('P', this.isText ? Buffer.from(packet).toString('base64') : packet);
  }

  invoke(method, ...words) {
    return this.#connection.invoke(method, ...words);
  }

  refusal(method, ...words) {
    return this.invoke(method, ...words).then(() => 'no error', (error) => error.message);
  }

  /** What `wanted` gives once it gives something; the test's own patience ends a wait in vain. */
  until(wanted) {
    return new Promise((resolve) => {
      const look = () => {
        const found = wanted(this);
        if (!found) return;
        this.#watchers.delete(look);
        resolve(found);
      };
      this.#watchers.add(look);
      look();
    });
  }

  phase(name) {
    return this.until(({ states }) => states.find(({ phase }) => phase === name));
  }

  /** The line breaks: nothing is said to the other side. */
  cut() {
    this.#connection.connection.transport._webSocket.terminate();
  }

  #seen(change) {
    change();
    for (const look of [...this.#watchers]) look();
  }
}

export class Desk {
  constructor(url, protocol, signIn) {
    this.url = url;
    this.isText = protocol === 'json';
    this.signIn = { 'X-Test-User': signIn };
  }

  async post(path, body, headers = {}) {
    const answer = await fetch(this.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': 'en', ...headers },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json() };
  }

  async offer(asks = RIGHTS.ALL) {
    return (await this.post('/api/sessions', { customer: 'Frau Sauer', asks }, { ...this.signIn, 'X-RemoteAssist': '1' })).body;
  }

  join(code, protocol = VERSION) {
    return this.post('/api/join', { protocol, code });
  }

  async ticket(code) {
    return (await this.join(code)).body.ticket;
  }

  agent(ticket, configure) {
    return this.#connect('/hubs/agent', { accessTokenFactory: () => ticket }, configure);
  }

  console(configure) {
    return this.#connect('/hubs/console', { headers: this.signIn }, configure);
  }

  /** An agent that has announced itself and a console that has attached, in a session of their own. */
  async asked(configure) {
    const offer = await this.offer();
    const agent = await this.agent(await this.ticket(offer.code), configure);
    const welcome = await agent.invoke('Announce', announcement());
    const console = await this.console(configure);
    const attached = await console.invoke('Attach', { protocol: VERSION, session: offer.sessionId, resumeToken: null, secondsSinceLastContact: null });
    return { offer, agent, welcome, console, attached };
  }

  async live(granted = RIGHTS.ALL, configure = undefined) {
    const session = await this.asked(configure);
    await session.agent.invoke('Consent', { granted });
    await session.console.phase('live');
    return session;
  }

  async #connect(path, options, configure = (builder) => builder) {
    const connection = configure(
      new HubConnectionBuilder()
        .withUrl(this.url + path, { transport: HttpTransportType.WebSockets, ...options })
        .withHubProtocol(this.isText ? new JsonHubProtocol() : new MessagePackHubProtocol())
        .withKeepAliveInterval(1000)
        .configureLogging(LogLevel.None),
    ).build();
    const end = new End(connection);
    end.isText = this.isText;
    await connection.start();
    return end;
  }
}

export function announcement(changes = {}) {
  return { protocol: VERSION, machine: 'PC-SAUER', platform: 'linux 12', version: '0.1.0', language: 'de', secondsSinceLastContact: null, ...changes };
}
