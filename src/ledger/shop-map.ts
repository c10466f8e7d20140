import type { ShopName } from './place.ts';

/**
 * Maps, one for each shop and part of it. A single map would need keys joined from all names, and making those for a million
 * orders costs more than all lookups do.
 */
export class ShopMap<Value> {
  readonly #shops = new Map<string, Map<string, Map<string, Map<string, Value>>>>();

  /** The last answer: the next question is nearly always about the same shop. */
  #last: {
    readonly marketplace: string;
    readonly shop: string;
    readonly part: string;
    readonly map: Map<string, Value>;
  } | null = null;

  of({ marketplace, shop }: ShopName, part: string): Map<string, Value> {
    const last = this.#last;
    if (last && last.part === part && last.shop === shop && last.marketplace === marketplace) return last.map;
    const shops = getOrInsert(this.#shops, marketplace, () => new Map());
    const parts = getOrInsert(shops, shop, () => new Map());
    const map = getOrInsert(parts, part, () => new Map());
    this.#last = { marketplace, shop, part, map };
    return map;
  }
}

function getOrInsert<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
