import type { Identity } from '../../orders/identity.ts';
import { email } from '../email.ts';

/**
 * Who bought, from the best cell that is filled: a key of the seller's own, an e-mail address, a name. A name is a weak key:
 * several people bear it. A masked text is weak whatever its column.
 */
export function buyerOf(
  cells: { readonly customer: string; readonly email: string; readonly name: string },
  bareId: string,
): Identity | null {
  const key = cells.customer || cells.email || bareId;
  if (key === '') return cells.name === '' ? null : { key: cells.name, kind: 'username', strength: 'weak' };
  const address = email(key);
  if (address !== null) return { key: address, kind: 'email', strength: 'medium' };
  return /[*＊]{2}/.test(key) ? { key, kind: 'masked', strength: 'weak' } : { key, kind: 'id', strength: 'strong' };
}
