import type { Columns } from '../report-profile.ts';
import { isCurrencySign } from './currency-sign.ts';

/** Titles in one text, parted by bars: lists of many languages stay readable. */
export function titles(list: string): readonly string[] {
  return list.split('|').map((title) => title.trim());
}

/** A column title for comparing: letters, digits and # only, lower case, full-width forms folded. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}#]/gu, '');
}

/** The title without remarks such as a currency or unit: "Amount (EUR)", "金额(元)", "amount_usd". */
function withoutRemark(title: string): string {
  const [, before, code] = /^(.*)[\s_-]([a-z]{3})$/i.exec(title) ?? [];
  const bare = before !== undefined && code !== undefined && isCurrencySign(code.toUpperCase()) ? before : title;
  return bare.replace(/[(（[【][^)）\]】]*[)）\]】]/g, '');
}

/** Where each title stands, as written and without remarks: made once a row, asked by every profile. */
export interface HeaderTitles {
  readonly written: ReadonlyMap<string, readonly number[]>;
  readonly bare: ReadonlyMap<string, readonly number[]>;
}

/** No header is wider; what is, is data that has lost its line ends. */
const WIDEST = 1000;

export function headerTitles(cells: readonly string[]): HeaderTitles {
  const header = cells.slice(0, WIDEST).map((cell) => (cell.length > 100 ? '' : cell.trim()));
  return { written: positions(header), bare: positions(header.map(withoutRemark)) };
}

function positions(header: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, title] of header.entries()) {
    const plain = plainTitle(title);
    if (plain === '') continue;
    const known = found.get(plain);
    if (known) known.push(index);
    else found.set(plain, [index]);
  }
  return found;
}

const plainAliases = new WeakMap<Columns, readonly (readonly [column: string, aliases: readonly string[]])[]>();

function aliasesOf(columns: Columns): readonly (readonly [string, readonly string[]])[] {
  const known = plainAliases.get(columns);
  if (known) return known;
  const plain = Object.entries(columns).map(([column, titles]) => [column, titles.map(plainTitle)] as const);
  plainAliases.set(columns, plain);
  return plain;
}

/**
 * Where each column stands in the header, by the best of its titles; a cell of the header is given to one column only, and
 * of two equal titles the first counts. Columns that the header lacks are left out.
 */
export function locateColumns({ written, bare }: HeaderTitles, columns: Columns): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const taken = new Set<number>();
  for (const titles of [written, bare]) {
    for (const [column, aliases] of aliasesOf(columns)) {
      if (found.has(column)) continue;
      for (const alias of aliases) {
        const index = titles.get(alias)?.find((at) => !taken.has(at));
        if (index === undefined) continue;
        found.set(column, index);
        taken.add(index);
        break;
      }
    }
  }
  return found;
}
