import { fail, ok, type Result } from '../../orders/result.ts';

/** The match pattern of a shop's own site from what the seller typed; a missing https:// is added, anything but https refused. */
export function originPattern(typed: string): Result<string, 'not-an-address' | 'not-secure'> {
  const text = typed.trim();
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return fail('not-an-address');
  const url = new URL(full);
  if (url.protocol !== 'https:') return fail('not-secure');
  const host = url.hostname;
  const named = host === 'localhost' || /^[^.\s*]+(\.[^.\s*]+)+$/.test(host);
  if (!named || url.username !== '') return fail('not-an-address');
  return ok(`https://${host}/*`);
}
