import type { ConnectorFault, Http } from '../../../src/marketplaces/connector.ts';
import { vendureConnector } from '../../../src/marketplaces/vendure/connector.ts';
import type { Order } from '../../../src/orders/order.ts';
import { fakeShop } from './fake-shop.ts';

const MOST_REQUESTS = 2000;
const SETTINGS = { url: 'https://shop.example', token: 'abc' };

/** A seller's ledger in miniature: keeps the last reading of every order and the cursor, like the real one. */
export function seller(http: Http, now: () => number) {
  const connector = vendureConnector(now);
  const orders = new Map<string, Order>();
  const rejected = new Map<string, string>();
  let cursor: string | null = null;

  /** One page; the fault if it did not come. */
  async function page(): Promise<{ readonly done: boolean; readonly fault: ConnectorFault | null }> {
    const answer = await connector.fetchPage(SETTINGS, cursor, http);
    if (!answer.ok) return { done: false, fault: answer.error };
    for (const order of answer.value.orders) orders.set(order.id, order);
    for (const { id, reason } of answer.value.rejected) rejected.set(id, reason);
    cursor = answer.value.cursor;
    return { done: answer.value.done, fault: null };
  }

  /** One run, to its end or to the first fault. */
  async function sync(betweenPages: () => void = () => {}): Promise<ConnectorFault | null> {
    for (let request = 0; request < MOST_REQUESTS; request++) {
      const { done, fault } = await page();
      if (fault || done) return fault;
      betweenPages();
    }
    throw new Error(`no end after ${MOST_REQUESTS} pages`);
  }

  return {
    sync,
    page,
    orders,
    rejected,
    cursor: () => cursor,
    forget: (other: string | null) => {
      cursor = other;
    },
  };
}

/** A shop with that many orders, one after the other, and a seller who has not read them yet. */
export function opened(count: number, options: { limit?: number; resolution?: number; apart?: number } = {}) {
  const shop = fakeShop(options);
  const codes = Array.from({ length: count }, () => {
    shop.pass(options.apart ?? 1000);
    return shop.place();
  });
  return { shop, codes, ann: seller(shop.http, shop.now) };
}
