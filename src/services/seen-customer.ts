import type { Ledger } from '../ledger/ledger.ts';
import type { CustomerKey } from '../orders/identity.ts';
import type { PlainSighting } from './protocol/recognition.ts';

/**
 * Whom a sighting shows: the customer whose order it is, or who has the identity that the page names. null when the ledger
 * knows neither, and when the two disagree and the page names a buyer that may be several people.
 */
export async function seenCustomer(
  ledger: Ledger,
  marketplace: string,
  shop: string,
  sighting: PlainSighting,
): Promise<CustomerKey | null> {
  const identities = [...(sighting.customer ? [sighting.customer] : []), ...sighting.aliases];
  const [byOrder, ...byIdentity] = await Promise.all([
    sighting.orderId === null ? null : ledger.customerByOrder(marketplace, shop, sighting.orderId),
    ...identities.map((identity) => ledger.customerByIdentity(marketplace, shop, identity)),
  ]);
  const sure = identities.filter(({ strength }) => strength !== 'weak');
  const unlearned = sure.some((identity) => byIdentity[identities.indexOf(identity)] !== byOrder);
  if (sighting.orderId !== null && byOrder && unlearned) {
    return ledger.learn(marketplace, shop, sighting.orderId, sure, sighting.customerName);
  }
  if (byOrder) return byOrder;
  if (sighting.orderId !== null && sure.length > 0) {
    // The order may be there without a buyer: the page has just told whose it is.
    const learned = await ledger.learn(marketplace, shop, sighting.orderId, sure, sighting.customerName);
    if (learned) return learned;
  }
  return byIdentity.find((key) => key !== null) ?? null;
}
