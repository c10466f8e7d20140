import type { Identity } from '../../orders/identity.ts';

/** Guests have a customer row too: the same e-mail's later guest orders go under the same id (3.7.3, 2026-11). */
export function vendureCustomer(id: string): Identity {
  return { key: id, kind: 'id', strength: 'strong' };
}
