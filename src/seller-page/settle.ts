/** Quiet for so long counts as settled; a page that never rests is read at least so often. */
const QUIET_MS = 120;
const AT_LATEST_MS = 800;
const IDLE_TIMEOUT_MS = 300;

/** A page that has rested mostly changes in one go: it is looked at sooner, and again if it goes on. */
const RESTED_MS = 400;
const SOON_MS = 30;

/** Runs the task when the page has come to rest after a change, in idle time; one run for any number of changes. */
export function whenSettled(view: Window, signal: AbortSignal, task: () => void): () => void {
  let since: number | null = null;
  let last = Number.NEGATIVE_INFINITY;
  let timer = 0;

  function run(): void {
    since = null;
    if (!signal.aborted) task();
  }

  function rest(): void {
    // Not every browser that runs us has idle callbacks on every page (Safari's engine, test environments).
    if ('requestIdleCallback' in view) view.requestIdleCallback(run, { timeout: IDLE_TIMEOUT_MS });
    else run();
  }

  signal.addEventListener('abort', () => view.clearTimeout(timer), { once: true });
  return () => {
    if (signal.aborted) return;
    const now = view.performance.now();
    const quiet = now - last > RESTED_MS ? SOON_MS : QUIET_MS;
    last = now;
    since ??= now;
    view.clearTimeout(timer);
    timer = view.setTimeout(rest, Math.max(0, Math.min(quiet, since + AT_LATEST_MS - now)));
  };
}
