/** A short look at another tab costs no new picture. */
export const unseenAfterMs = 20_000;

/**
 * Tells when an element can no longer be seen, for it is hidden or the whole tab is, and at once when it can again.
 * @returns a way to stop watching.
 */
export function watchSeen(element: HTMLElement, afterMs: number, tell: (seen: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hidden = false;
  const look = (): void => {
    clearTimeout(timer);
    if (!hidden && !document.hidden) tell(true);
    else timer = setTimeout(() => tell(false), afterMs);
  };
  const watcher = new IntersectionObserver((entries) => {
    hidden = !(entries.at(-1)?.isIntersecting ?? true);
    look();
  });
  watcher.observe(element);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    watcher.disconnect();
    document.removeEventListener('visibilitychange', look);
  };
}
