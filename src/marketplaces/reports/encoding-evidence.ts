/**
 * How plausible it is that the bytes were written in the encoding, 0 to 1: the share of their non-ASCII part that reads as
 * what people write in it. Only compared between encodings of the same bytes.
 */
export function plausibility(
  bytes: Uint8Array,
  decoded: string,
  encoding: 'gb18030' | 'shift_jis' | 'windows-1252',
): number {
  const undecodable = decoded.split('\uFFFD').length - 1;
  const share =
    encoding === 'windows-1252'
      ? loneBytes(bytes)
      : commonPairs(bytes, encoding === 'gb18030' ? isCommonGb : isCommonSjis);
  return share / (1 + undecodable);
}

/** Western text: accented letters and currency signs stand alone between ASCII. */
function loneBytes(bytes: Uint8Array): number {
  let high = 0;
  let lone = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    high += 1;
    if ((bytes[i - 1] ?? 0) < 0x80 && (bytes[i + 1] ?? 0) < 0x80) lone += 1;
  }
  return high === 0 ? 0 : lone / high;
}

/** Chinese and Japanese text: two bytes a character, most of them from the first-level tables. */
function commonPairs(bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let characters = 0;
  let common = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    characters += 1;
    if (isCommon(lead, bytes[i + 1] ?? 0)) {
      common += 1;
      i += 1;
    }
  }
  return characters === 0 ? 0 : common / characters;
}

/** GB 2312: punctuation and full-width forms (rows A1, A3), first-level hanzi (rows B0 to D7). */
function isCommonGb(lead: number, trail: number): boolean {
  return trail >= 0xa1 && trail <= 0xfe && (lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xd7));
}

/** JIS X 0208: punctuation (81), full-width letters and kana (82, 83), first-level kanji (88 to 97). */
function isCommonSjis(lead: number, trail: number): boolean {
  return trail >= 0x40 && trail <= 0xfc && ((lead >= 0x81 && lead <= 0x83) || (lead >= 0x88 && lead <= 0x97));
}
