// Runs in the page before anything else, and the part below `worker` in the console's worker too. Notes when a key came and when a
// canvas that is seen got another colour at the watched place; times are absolute milliseconds.
(() => {
  const now = () => performance.timeOrigin + performance.now();
  const channel = new BroadcastChannel('key-to-pixel');
  const watch = { x: -1, y: -1, last: -1 };

  function colourOf(context) {
    const [red, green, blue] = context.getImageData(watch.x, watch.y, 1, 1).data;
    return red << 16 | green << 8 | blue;
  }

  function covers(context, x, y, width, height) {
    return watch.x >= x && watch.y >= y && watch.x < x + width && watch.y < y + height
      && watch.x < context.canvas.width && watch.y < context.canvas.height;
  }

  function drawn(context, at) {
    const colour = colourOf(context);
    if (colour === watch.last) return;
    watch.last = colour;
    channel.postMessage({ kind: 'pixel', at, colour });
    self.keyToPixel?.pixels.push({ at, colour });
  }

  function wrap(prototype, isSeen) {
    for (const name of ['putImageData', 'drawImage', 'fillRect']) {
      const original = prototype[name];
      prototype[name] = function (...words) {
        const result = original.apply(this, words);
        const at = now();
        if (watch.x >= 0 && isSeen(this) && covers(this, ...placeOf(name, words))) drawn(this, at);
        return result;
      };
    }
  }

  function placeOf(name, words) {
    if (name === 'fillRect') return words;
    if (name === 'putImageData') {
      const [image, x, y, left = 0, top = 0, width = image.width, height = image.height] = words;
      return [x + left, y + top, width, height];
    }
    if (words.length >= 9) return words.slice(5, 9);
    return [words[1], words[2], words[3] ?? words[0].width, words[4] ?? words[0].height];
  }

  channel.addEventListener('message', ({ data }) => {
    if (data.kind === 'watch') Object.assign(watch, { x: data.x, y: data.y, last: -1 });
    if (data.kind === 'clock') channel.postMessage({ kind: 'clockIs', at: now(), id: data.id });
  });
  if (self.OffscreenCanvasRenderingContext2D && !self.document) wrap(OffscreenCanvasRenderingContext2D.prototype, () => true);
  if (!self.document) {
    const take = self.onmessage;
    if (take) self.onmessage = (event) => {
      if (event.data?.kind === 'slice') channel.postMessage({ kind: 'reached', at: now() });
      return take.call(self, event);
    };
    return;
  }

  const state = { keys: [], pixels: [], sent: [], arrived: [], reached: [], offset: 0, waiting: [] };
  self.keyToPixel = state;
  wrap(CanvasRenderingContext2D.prototype, (context) => context.canvas.isConnected);
  self.addEventListener('keydown', (event) => state.keys.push(performance.timeOrigin + event.timeStamp), true);
  channel.addEventListener('message', ({ data }) => {
    if (data.kind === 'pixel') state.pixels.push({ at: data.at - state.offset, colour: data.colour });
    if (data.kind === 'reached') state.reached.push(data.at - state.offset);
  });
  state.watch = (x, y) => {
    Object.assign(watch, { x, y, last: -1 });
    channel.postMessage({ kind: 'watch', x, y });
  };
  // How far the worker's clock is ahead of the page's: of many questions the one that was answered soonest.
  state.compareClocks = async () => {
    let best = Infinity;
    for (let id = 0; id < 50; id++) {
      const asked = now();
      const answer = await new Promise((resolve) => {
        const listen = ({ data }) => {
          if (data.kind !== 'clockIs' || data.id !== id) return;
          channel.removeEventListener('message', listen);
          resolve(data);
        };
        channel.addEventListener('message', listen);
        channel.postMessage({ kind: 'clock', id });
      });
      const took = now() - asked;
      if (took < best) [best, state.offset] = [took, answer.at - (asked + took / 2)];
    }
    return [state.offset, best];
  };

  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data) {
    state.sent.push(now());
    return send.call(this, data);
  };
  // Not a subclass: noVNC looks at what the socket's own prototype has.
  self.WebSocket = new Proxy(WebSocket, {
    construct(kind, words) {
      const socket = new kind(...words);
      socket.addEventListener('message', () => state.arrived.push(now()));
      return socket;
    },
  });
})();
