/**
 * Whether the bytes are well-formed UTF-8 (Unicode 16, table 3-7). TextDecoder would tell too, at the price of the whole
 * file as text.
 */
export function isUtf8(bytes: Uint8Array): boolean {
  const { length } = bytes;
  let at = 0;
  while (at < length) {
    const lead = bytes[at++] ?? 0;
    if (lead < 0x80) continue;
    const following = lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1;
    if (following < 0) return false;
    const second = bytes[at] ?? 0;
    const [least, most] = SECOND.get(lead) ?? ANY;
    if (second < least || second > most) return false;
    for (let k = 1; k < following; k++) if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return false;
    at += following;
  }
  return at === length;
}

const ANY = [0x80, 0xbf] as const;
/** Leads after which not every second byte will do: overlong forms, surrogates, beyond the last code point. */
const SECOND: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);
