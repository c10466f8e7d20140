import type { Rows, TableRow } from '../table.ts';

/** Rows taken apart at a time: some milliseconds' work, soon forgotten. */
const CHUNK = 512;

/**
 * The rows of a large table as bytes, outside of the script's heap. As objects they would be what an import needs most memory
 * for, twice what they hold while the collector waits; taken apart when asked for, they live as long as they are looked at.
 */
export class PackedRows implements Rows {
  readonly #columns: readonly string[];
  /** A row without any text: rows are copies of it, which keeps them small and quick. */
  readonly #blank: Readonly<Record<string, string>>;
  /** JSON of CHUNK rows each. */
  readonly #chunks: Uint8Array[] = [];
  /** The rows that do not fill a chunk yet. */
  #open: (readonly string[])[] = [];
  readonly #lines: number[] = [];
  /** The chunk that was looked at last. */
  #seen: { readonly chunk: number; readonly rows: readonly (readonly string[])[] } = { chunk: -1, rows: [] };

  /** `columns`: those that the file has, of `all` that the profile reads. */
  constructor(columns: readonly string[], all: readonly string[]) {
    this.#columns = columns;
    this.#blank = Object.fromEntries(all.map((column) => [column, '']));
  }

  get length(): number {
    return this.#lines.length;
  }

  /** `texts`: one for each of the columns. */
  push(line: number, texts: readonly string[]): void {
    // Closed by the row after, so that the last row can still be taken back.
    if (this.#open.length === CHUNK) {
      this.#chunks.push(new TextEncoder().encode(JSON.stringify(this.#open)));
      this.#open = [];
    }
    this.#lines.push(line);
    this.#open.push(texts);
  }

  /** Takes back the last row. */
  pop(): void {
    this.#lines.pop();
    this.#open.pop();
  }

  lineAt(index: number): number {
    return this.#lines[index] ?? 0;
  }

  at(index: number): TableRow {
    const texts = this.#rowsOf(Math.floor(index / CHUNK))[index % CHUNK] ?? [];
    const cells = { ...this.#blank };
    for (let at = 0; at < texts.length; at++) cells[this.#columns[at] ?? ''] = texts[at] ?? '';
    return { line: this.lineAt(index), cells };
  }

  *[Symbol.iterator](): Generator<TableRow> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }

  #rowsOf(chunk: number): readonly (readonly string[])[] {
    const bytes = this.#chunks[chunk];
    if (!bytes) return this.#open;
    // Written by push alone.
    if (this.#seen.chunk !== chunk) this.#seen = { chunk, rows: JSON.parse(new TextDecoder().decode(bytes)) };
    return this.#seen.rows;
  }
}
