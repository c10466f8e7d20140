const HIGH = 4_294_967_296;
const SEPARATOR = 0x1_0000;

/**
 * A 53-bit hash of some texts in their order: two 32-bit lanes that mix into each other at the end (cyrb53). Takes the texts
 * one by one because joining them would cost more than hashing them. Places are stored by it, so it must never change.
 */
export function hash(...texts: readonly string[]): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      low = Math.imul(low ^ unit, 2_654_435_761);
      high = Math.imul(high ^ unit, 1_597_334_677);
    }
    // Parts the texts: ('ab', 'c') is not ('a', 'bc').
    low = Math.imul(low ^ SEPARATOR, 2_654_435_761);
    high = Math.imul(high ^ SEPARATOR, 1_597_334_677);
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  return HIGH * (high & 0x1fffff) + (low >>> 0);
}

/** The hash's 32-bit tag, which tells one key of a slot from another. */
export function tagOf(hashed: number): number {
  return hashed % HIGH;
}

/** Which of `places` a key belongs to; independent of its tag. */
export function placeOf(hashed: number, places: number): number {
  return Math.floor(hashed / HIGH) % places;
}
