// Runs in the console's worker: how long it is busy with slices of the screen, in milliseconds. Frames without photos are done in one go.
(() => {
  const take = self.onmessage;
  let [busy, bytes] = [0, 0];
  self.onmessage = (event) => {
    const size = event.data?.payload?.byteLength ?? 0;
    const start = performance.now();
    take.call(self, event);
    if (event.data?.kind === 'slice') [busy, bytes] = [busy + performance.now() - start, bytes + size];
  };
  self.takeBusy = () => {
    const taken = [busy, bytes];
    [busy, bytes] = [0, 0];
    return taken;
  };
})();
