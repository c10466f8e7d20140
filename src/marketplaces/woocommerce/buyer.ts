import type { Identity } from '../../orders/identity.ts';
import type { Sighting } from '../page-adapter.ts';

type Buyer = Pick<Sighting, 'customer' | 'aliases'>;

/** A guest is known by the billing e-mail alone. */
export function guest(address: string | null): Buyer {
  return { customer: address === null ? null : byEmail(address) };
}

/** A user of the shop: the id is theirs for good; the e-mail is what their earlier guest orders went under. */
export function registered(userId: string, address: string | null): Buyer {
  return {
    customer: { key: userId, kind: 'id', strength: 'strong' },
    aliases: address === null ? [] : [byEmail(address)],
  };
}

function byEmail(key: string): Identity {
  return { key, kind: 'email', strength: 'medium' };
}
