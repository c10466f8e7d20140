import { textCodec } from '../../src/marketplaces/reports/text-codec.ts';
import type { Order } from '../../src/orders/order.ts';
import { type OrderList, OrderStore } from '../../src/orders/order-store.ts';

/** Orders as the reading of files gives them. */
export function orderList(orders: readonly Order[]): OrderList {
  const store = new OrderStore(textCodec());
  const shops = new Map<string, OrderList['shops'][number]>();
  for (const { marketplace, shop } of orders) shops.set(`${marketplace}\n${shop}`, { marketplace, shop });
  const keys = [...shops.keys()];
  return {
    store,
    entries: orders.map((order) => store.push(order)),
    shops: [...shops.values()],
    shopOf: orders.map(({ marketplace, shop }) => keys.indexOf(`${marketplace}\n${shop}`)),
  };
}
