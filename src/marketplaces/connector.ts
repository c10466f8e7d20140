import type { Order } from '../orders/order.ts';
import type { Result } from '../orders/result.ts';

/** One value that the seller enters to connect a shop's own API. */
export interface ConnectorField {
  readonly id: string;
  readonly kind: 'url' | 'secret' | 'text';
}

export type ConnectorSettings = Readonly<Record<string, string>>;

/** Why a page of orders did not come. */
export type ConnectorFault =
  | { readonly kind: 'unauthorised' }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number | null }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'unreadable'; readonly detail: string };

/** One page of changed orders and the cursor to go on from: plain JSON, stored after every page. */
export interface ConnectorPage {
  readonly orders: readonly Order[];
  readonly rejected: readonly { readonly id: string; readonly reason: string }[];
  readonly cursor: string;
  readonly done: boolean;
  /** Orders that are waiting in this run, where the API tells. */
  readonly total: number | null;
}

/** The subset of fetch that a connector needs; the platform passes the real one. */
export type Http = (
  url: string,
  init: { method: 'GET' | 'POST'; headers: Record<string, string>; body?: string },
) => Promise<Response>;

/**
 * A shop's official API, read with the seller's own token. Stateless: everything that must survive a death of the worker
 * is in the cursor.
 */
export interface Connector {
  readonly fields: readonly ConnectorField[];
  /** The origin pattern to ask permission for, or why the settings cannot work. */
  readonly origin: (settings: ConnectorSettings) => Result<string>;
  /** The shop's id: the same that the page adapters tell for the same shop. */
  readonly shop: (settings: ConnectorSettings) => string;
  /** Reads the next page of orders changed since the cursor; null starts from the beginning of time. */
  readonly fetchPage: (
    settings: ConnectorSettings,
    cursor: string | null,
    http: Http,
  ) => Promise<Result<ConnectorPage, ConnectorFault>>;
}
