import type { Identity } from '../orders/identity.ts';
import type { Sighting } from './page-adapter.ts';

const nameOf = ({ kind, key }: Identity): string => `${kind}/${key}`;

/**
 * Right customer or none, whatever the strategy read: an order seen with two buyers gives nothing, an element that
 * would carry two orders gives nothing, and the same order seen twice is one sighting (the one that names the buyer).
 */
export function withoutContradictions(sightings: readonly Sighting[]): readonly Sighting[] {
  const suspects = new Set<string>();
  const kept = new Map<string, Sighting>();
  const orderAt = new Map<Element, string>();
  for (const sighting of sightings) {
    const name = sighting.orderId ?? (sighting.customer && nameOf(sighting.customer));
    if (name === null) continue;
    const known = kept.get(name);
    if (known?.customer && sighting.customer && nameOf(known.customer) !== nameOf(sighting.customer))
      suspects.add(name);
    const other = sighting.anchor && orderAt.get(sighting.anchor);
    if (other && other !== name) suspects.add(name).add(other);
    if (sighting.anchor) orderAt.set(sighting.anchor, name);
    if (!known || (!known.customer && sighting.customer)) kept.set(name, sighting);
  }
  return withoutSharedAliases([...kept].filter(([name]) => !suspects.has(name)).map(([, sighting]) => sighting));
}

/** An alias that two buyers of one page share says nothing about either. */
function withoutSharedAliases(sightings: readonly Sighting[]): readonly Sighting[] {
  const owners = new Map<string, Set<string>>();
  for (const { customer, aliases } of sightings) {
    if (!customer) continue;
    for (const alias of aliases ?? []) {
      owners.set(nameOf(alias), (owners.get(nameOf(alias)) ?? new Set()).add(nameOf(customer)));
    }
  }
  return sightings.map((sighting) =>
    sighting.aliases?.length
      ? { ...sighting, aliases: sighting.aliases.filter((alias) => owners.get(nameOf(alias))?.size === 1) }
      : sighting,
  );
}
