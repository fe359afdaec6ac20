/** A WebSocket that tells of every message, pings among them: SignalR keeps those to itself. */
export function contactSocket(onContact: () => void): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', onContact);
    }
  };
}
