/**
 * One delimited file, or the part of it under one header, after decoding and finding its header. `Column` is the profile's
 * own name of a column, whatever the file calls it.
 */
export interface Table<Column extends string = string> {
  readonly file: string;
  /** Which columns the file has, each with the file's own wording of it. */
  readonly titles: Readonly<Partial<Record<Column, string>>>;
  readonly rows: readonly TableRow<Column>[];
  /** Lines that are no data, as text: preamble and footer. Some tell the shop. */
  readonly asides: readonly string[];
}

export interface TableRow<Column extends string = string> {
  /** 1-based physical line of the file on which the row starts. */
  readonly line: number;
  /** Text without padding and guards; empty where the file has no such column. */
  readonly cells: Readonly<Record<Column, string>>;
}
