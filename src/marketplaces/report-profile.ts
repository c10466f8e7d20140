import type { Order } from '../orders/order.ts';
import type { Result } from '../orders/result.ts';
import type { Table, TableRow } from './table.ts';

/** A data row that gave no order: where it stands and why, in words for the seller. */
export interface Rejection {
  readonly file: string;
  /** 1-based line of the file on which the row starts. */
  readonly row: number;
  readonly reason: string;
}

/** How the known versions and locales of a file title each column, best first. Case, spaces and punctuation do not count. */
export type Columns<Column extends string = string> = Readonly<Record<Column, readonly string[]>>;

/**
 * What one file says of one order. Only what the file says: null is "not here", so that files of one shop complete each
 * other (Amazon's unshipped orders give the buyer, its All Orders give the money).
 */
export interface OrderReading extends Omit<Order, 'marketplace' | 'shop' | 'placedAt' | 'status'> {
  readonly shop: string | null;
  readonly placedAt: Order['placedAt'] | null;
  readonly status: Order['status'] | null;
}

/** Reads the orders of one table; made once a table, so that it may judge whole columns (day or month first, decimal mark). */
export interface OrderReader<Column extends string = string> {
  /** The order that the row belongs to. */
  orderId(row: TableRow<Column>): Result<string>;
  /** One order from all its rows, in file order; there is at least one. */
  order(id: string, rows: readonly [TableRow<Column>, ...TableRow<Column>[]]): Result<OrderReading>;
}

/** One kind of report file of one marketplace. */
export interface ReportProfile<Column extends string = string> {
  /** `ebay-orders`: unique over all marketplaces, shown to the seller. */
  readonly id: string;
  readonly columns: Columns<Column>;
  /** Of every group at least one column must be there, or the file is not of this profile. */
  readonly required: readonly (readonly NoInfer<Column>[])[];
  /** Tried only when no other profile knows the file. */
  readonly lastResort?: boolean;
  /** True for rows of the report's own that are neither header nor order: a footer, a row of descriptions. */
  isAside?(cells: readonly string[]): boolean;
  /** Reads the orders of a table of this profile. */
  open(table: Table<Column>): OrderReader<Column>;
}

/** Checks a profile's column names against each other; the list of a marketplace's reports no longer needs them. */
export function defineReport<Column extends string>(profile: ReportProfile<Column>): ReportProfile {
  return profile;
}
