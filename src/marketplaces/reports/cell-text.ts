import { fail, ok, type Result } from '../../orders/result.ts';

/**
 * A cell without what exporters put round it: padding (TikTok pads with a TAB), and the `="…"` by which long numbers are
 * guarded from spreadsheets (Taobao, 2026-11).
 */
export function cellText(raw: string): string {
  if (raw === '') return raw;
  const first = raw.charCodeAt(0);
  const last = raw.charCodeAt(raw.length - 1);
  if (first !== 0x3d && first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80) return raw;
  const text = raw.replace(/^[\s\uFEFF\u200B]+|[\s\uFEFF\u200B]+$/g, '');
  const guarded = /^="(.*)"$/s.exec(text);
  return guarded ? (guarded[1] ?? '').trim() : text;
}

/** An id as text, or why it cannot be one: spreadsheets turn long numbers into 5.1E+18, and nothing brings them back. */
export function idText(cell: string, what: string): Result<string> {
  const id = cell.startsWith("'") ? cell.slice(1).trim() : cell;
  if (id === '') return fail(`no ${what}`);
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(id)) {
    return fail(
      `${what} ${id} was shortened by a spreadsheet program: export the file again and do not save it from Excel`,
    );
  }
  return ok(id);
}

/**
 * True when a spreadsheet has rounded the file's long ids: it keeps 15 digits and fills up with zeros, so every id of 16
 * digits or more ends in zeros. Three such ids in a row by chance are one in a thousand at best.
 */
export function longIdsRounded(ids: Iterable<string>): boolean {
  let rounded = 0;
  for (const id of ids) {
    if (!/^\d{16,}$/.test(id)) continue;
    if (!/^0+$/.test(id.slice(15))) return false;
    rounded += 1;
  }
  return rounded >= 3;
}
