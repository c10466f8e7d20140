/** `[product variant id, quantity]`; the variants are '1' to '5'. */
type Item = [variantId: string, quantity: number];

interface PlacedOrder {
  id: string;
  code: string;
  state: string;
}

export interface Backend {
  url: string;
  adminApiUrl: string;
  shopApiUrl: string;
  adminUiUrl: string;
  /** Null unless the dashboard was built (see README.md). */
  dashboardUrl: string | null;
  username: string;
  password: string;
  /** For `Authorization: Bearer`. */
  token: string;
  /** For the header `vendure-api-key`. */
  apiKey: string;
  newToken(): Promise<string>;
  revokeToken(token: string): Promise<unknown>;
  query<Data = Record<string, unknown>>(query: string, variables?: object): Promise<Data>;
  placeOrder(customerEmail: string, items?: Item[]): Promise<PlacedOrder>;
  placeGuestOrder(
    guest: { firstName: string; lastName: string; emailAddress: string },
    items?: Item[],
  ): Promise<PlacedOrder>;
  cancelOrder(code: string): Promise<void>;
  /** `amount` in hundredths; the whole payment when left out. */
  refundOrder(code: string, amount?: number): Promise<void>;
  shipOrder(code: string): Promise<void>;
  stop(): Promise<void>;
}

export function startBackend(options?: { port?: number }): Promise<Backend>;
