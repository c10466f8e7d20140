import type { CustomerRecord, Ledger, Sighted } from '../ledger/ledger.ts';
import type { Identity } from '../orders/identity.ts';
import type { PlainRecognition, PlainSighting } from './protocol/recognition.ts';

const identitiesOf = ({ customer, aliases }: PlainSighting): Identity[] => [
  ...(customer ? [customer] : []),
  ...aliases,
];

/** Whom a page shows, sighting by sighting; null where nobody is known. Learns identities that the page tells of known orders. */
export async function seenCustomers(
  ledger: Ledger,
  shop: string,
  { marketplace, sightings }: PlainRecognition,
): Promise<(CustomerRecord | null)[]> {
  const sights = sightings.map((sighting) => ({ orderId: sighting.orderId, identities: identitiesOf(sighting) }));
  const sighted = await ledger.sight(marketplace, shop, sights);
  const seen: (CustomerRecord | null)[] = [];
  for (const [index, sighting] of sightings.entries()) {
    const known = sighted[index];
    const toLearn = known ? unlearned(sighting, known) : [];
    if (toLearn.length > 0 && sighting.orderId !== null) {
      const key = await ledger.learn(marketplace, shop, sighting.orderId, toLearn, sighting.customerName);
      seen.push(key && (await ledger.customer(key)));
    } else seen.push(known?.byOrder ?? known?.byIdentity.find((record) => record !== null) ?? null);
  }
  return seen;
}

/**
 * The identities that the page tells of a known order and that its customer is not known by: all of them, so that they become
 * one person. Weak identities tell nothing: several people may share them.
 */
function unlearned(sighting: PlainSighting, { isOrderKnown, byOrder, byIdentity }: Sighted): Identity[] {
  if (!isOrderKnown) return [];
  const identities = identitiesOf(sighting);
  const sure = identities.filter(({ strength }) => strength !== 'weak');
  const isNew = sure.some((identity) => !byOrder || byIdentity[identities.indexOf(identity)]?.key !== byOrder.key);
  return isNew ? sure : [];
}
