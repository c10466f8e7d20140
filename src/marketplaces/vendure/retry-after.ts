const LONGEST_MS = 86_400_000;

/**
 * How long the server asks to wait: seconds, or a date, which is compared with the server's own clock where it tells it. Never
 * more than a day: a wrong date must not stop a sync for good.
 */
export function retryAfterMs(headers: Headers, now: number): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  const date = Date.parse(text);
  const serverNow = Date.parse(headers.get('date') ?? '');
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : date - (Number.isNaN(serverNow) ? now : serverNow);
  return text === '' || Number.isNaN(wait) ? null : Math.min(LONGEST_MS, Math.max(0, wait));
}
