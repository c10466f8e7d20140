import { username } from './username.ts';

/** "Seller ID : some-shop", the last line of a report, in the languages of the sites (2026-11). */
const SELLER =
  /^(?:seller id|verk[aä]ufer(?:[- ]?id|name)?|mitgliedsname|id (?:du )?vendeur|id (?:del )?vendedor|id (?:del )?venditore)\s*:\s*([^\s,;]+)/i;

export function isSellerLine(text: string): boolean {
  return SELLER.test(text);
}

/** The seller whom a report's footer names: the shop. */
export function sellerNamed(asides: readonly string[]): string | null {
  for (const text of asides) {
    const name = username(SELLER.exec(text)?.[1]);
    if (name !== null) return name;
  }
  return null;
}
