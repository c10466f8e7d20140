import { hash, placeOf } from './hash.ts';

/** Measured (tests/bench/ledger.ts): at a million orders fewer make one insert slow, more make an import slow. Stored. */
export const BUCKETS = 2048;

/** What finds an identity: its strength is no part of that, adapters may learn better. */
export interface IdentityName {
  readonly kind: string;
  readonly key: string;
}

export interface ShopName {
  readonly marketplace: string;
  readonly shop: string;
}

/** Names a shop in a Map; the separator cannot occur in a marketplace's id. */
export function shopKey({ marketplace, shop }: ShopName): string {
  return `${marketplace}\n${shop}`;
}

export function hashOrder({ marketplace, shop, id }: ShopName & { readonly id: string }): number {
  return hash(marketplace, shop, id);
}

export function hashIdentity({ marketplace, shop }: ShopName, { kind, key }: IdentityName): number {
  return hash(marketplace, shop, kind, key);
}

/** The bucket where a new customer of this identity is put, or where an order without a customer waits for one. */
export function bucketOf(orderOrIdentityHash: number): number {
  return placeOf(orderOrIdentityHash, BUCKETS);
}
