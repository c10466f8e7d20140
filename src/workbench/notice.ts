import type { Toasts } from '../ui/parts/toasts.tsx';
import { reasonOf } from '../ui/resource.ts';

const DONE_MS = 5_000;
const FAILED_MS = 15_000;

export function tellDone(toasts: Toasts, text: string): void {
  toasts.show({ text, tone: 'done', action: null }, DONE_MS);
}

export function tellFailed(toasts: Toasts, text: string): void {
  toasts.show({ text, tone: 'failed', action: null }, FAILED_MS);
}

/** Runs something that the seller asked for; a failure is told, never swallowed. Answers whether it worked. */
export async function attempt(
  toasts: Toasts,
  run: () => Promise<unknown>,
  failed: (reason: string) => string,
): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (fault) {
    tellFailed(toasts, failed(reasonOf(fault)));
    return false;
  }
}
