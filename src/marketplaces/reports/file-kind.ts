const SIGNATURES: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'an Excel workbook (.xlsx) or another zip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook (.xls)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document'],
];

/** What a file is when it is plainly no delimited text, in words for the seller; null when it may be one. */
export function notText(bytes: Uint8Array): string | null {
  for (const [signature, name] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return name;
  }
  const start = String.fromCharCode(...bytes.subarray(0, 200))
    .trimStart()
    .toLowerCase();
  if (start.startsWith('<')) return 'a web page or XML';
  if (/^[[{]\s*["[{\]}]/.test(start)) return 'JSON';
  return null;
}
