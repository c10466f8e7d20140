/** A change mostly comes in one go: quiet for so long, it is read. */
const QUIET_MS = 30;
/** While a page goes on changing it is read at most so often, so that what it shows when it has come to rest is soon known. */
const SPACING_MS = 60;
/** A page that never rests is read at least so often. */
const AT_LATEST_MS = 800;
const IDLE_TIMEOUT_MS = 300;

/** Runs the task when the page rests after a change, in idle time; one run for any number of changes. */
export function whenSettled(view: Window, signal: AbortSignal, task: () => void): () => void {
  let since: number | null = null;
  let lastRun = Number.NEGATIVE_INFINITY;
  let timer = 0;

  function run(): void {
    since = null;
    lastRun = view.performance.now();
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
    since ??= now;
    const quiet = Math.max(QUIET_MS, lastRun + SPACING_MS - now);
    view.clearTimeout(timer);
    timer = view.setTimeout(rest, Math.max(0, Math.min(quiet, since + AT_LATEST_MS - now)));
  };
}
