import type { ShopCustomer, ShopOrder } from '../../tests/generators/shop.ts';
import { ebayOrderId, etsyOrderId, shopifyOrderName } from '../../tests/generators/shop-reports.ts';
import { type ExampleShops, SELLER } from './example-shops.ts';

interface Row {
  readonly customer: ShopCustomer;
  readonly order: ShopOrder;
}

const STYLE = `<style>
  body { margin: 0; font: 14px/1.5 system-ui, sans-serif; color: #222; background: #f5f5f5; }
  header { background: #fff; border-bottom: 1px solid #ddd; padding: 14px 28px; display: flex; gap: 24px; align-items: center; }
  header b { font-size: 18px; } header a { color: #444; text-decoration: none; }
  main { margin: 24px 28px; background: #fff; border: 1px solid #ddd; border-radius: 8px; padding: 8px 20px 20px; }
  table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: 500; color: #666; }
  th, td { padding: 12px 10px; border-bottom: 1px solid #eee; } td:last-child, th:last-child { text-align: right; }
  a { color: #1f5fbf; } button { font: inherit; border: 0; background: none; padding: 0; color: #1f5fbf; }
  button span + span { margin-left: 8px; color: #666; } h1 { font-size: 20px; } .note { color: #777; font-size: 12px; }
  .order-info td:nth-child(3) { padding-right: 130px; white-space: nowrap; }
  aside { border: 1px solid #eee; border-radius: 8px; padding: 12px 16px; max-width: 320px; }
</style>`;

/** Everybody's newest orders, newest first, one for each customer who ordered at least three times. */
export function recent(customers: readonly ShopCustomer[], count: number): Row[] {
  return customers
    .flatMap((customer) => {
      const order = customer.orders.at(-1);
      return order && customer.orders.length >= 3 ? [{ customer, order }] : [];
    })
    .sort((a, b) => b.order.day - a.order.day || b.order.number - a.order.number)
    .slice(0, count);
}

const price = (sign: string, { item, quantity }: ShopOrder) =>
  `${sign}${((item.price * quantity + 500) / 100).toFixed(2)}`;

function page(title: string, lang: string, head: string, body: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${STYLE}${head}</head><body>${body}
<p class="note" style="margin: 0 28px">An example page of an invented shop, served from this machine.</p></body></html>`;
}

/** eBay Seller Hub's order list, after the markup of 2026-11. */
function ebayOrders(rows: readonly Row[]): string {
  const lines = rows.map(({ customer, order }) => {
    const id = ebayOrderId(order);
    return `<tr class="order-info order-border" id="orderid_${id}__order-info">
<td><input type="checkbox" data-testid="order-checkbox" data-ordernumber="${id}" data-buyer-id="${customer.username}"></td>
<td><a href="/mesh/ord/details?mode=SH&amp;orderid=${id}">${id}</a></td>
<td><div class="buyer-modal-trigger-wrapper"><button type="button"><span>${customer.name}</span><span>${customer.username}</span></button></div></td>
<td><a class="item-title" href="/itm/3350${order.number}">${order.item.title}</a></td><td>${order.quantity}</td><td>${price('$', order)}</td></tr>`;
  });
  return page(
    'Orders - Seller Hub',
    'en',
    '',
    `<header id="gh"><b>eBay</b><span>Seller Hub</span><a href="/sh/ord">Orders</a><span class="gh-identity"><a href="https://www.ebay.com/usr/${SELLER}">${SELLER}</a></span></header>
<main id="mainGridContainer"><h1>Orders</h1><table><thead><tr><th></th><th>Order</th><th>Buyer</th><th>Item</th><th>Quantity</th><th>Total</th></tr></thead><tbody>${lines.join('\n')}</tbody></table></main>`,
  );
}

/** A Shopify order in the admin. */
function shopifyOrder({ customer, order }: Row, number: number): string {
  return page(
    `${SELLER} · Orders · ${shopifyOrderName(order)} · Shopify`,
    'en',
    '',
    `<header class="Polaris-Frame-Navigation"><b>Shopify</b><a href="/store/${SELLER}/orders">Orders</a><a href="/store/${SELLER}/customers">Customers</a></header>
<main id="AppFrameMain"><div class="Polaris-Page-Header"><h1 class="Polaris-Header-Title">${shopifyOrderName(order)}</h1></div>
<div class="Polaris-Layout"><p>${order.quantity} × ${order.item.title} — ${price('£', order)}</p>
<aside class="Polaris-LegacyCard"><h3>Customer</h3><a href="/store/${SELLER}/customers/${700_000 + number}">${customer.name}</a>
<p><a href="mailto:${customer.email}">${customer.email}</a></p></aside></div></main>`,
  );
}

/** Etsy's sold orders, with the data that the page itself carries. */
function etsyOrders(rows: readonly Row[]): string {
  const money = (value: number) => ({ value, currency_code: 'EUR' });
  const search = {
    orders: rows.map(({ customer, order }, index) => ({
      order_id: Number(etsyOrderId(order)),
      buyer_id: 810_000 + index,
      order_date: order.day * 86_400,
      transactions: [
        {
          transaction_id: 40_000 + order.number,
          listing_id: 1_500,
          quantity: order.quantity,
          product: { title: order.item.title, product_identifier: order.item.sku },
        },
      ],
      payment: {
        cost_breakdown: {
          items_cost: money(order.item.price * order.quantity),
          shipping_cost: money(500),
          total_cost: money(order.item.price * order.quantity + 500),
        },
      },
      fulfillment: { to_address: { name: customer.name } },
    })),
    buyers: rows.map(({ customer }, index) => ({
      buyer_id: 810_000 + index,
      username: customer.username,
      name: customer.name,
    })),
  };
  const context = { data: { initial_data: { shop_id: 55_001, orders: { orders_search: search } } } };
  const lines = rows.map(
    ({ customer, order }) =>
      `<div class="flag"><div class="flag-body"><div class="col-md-8"><div class="col-group"><p><a aria-current="page" href="/your/orders/sold?order_id=${etsyOrderId(order)}">#${etsyOrderId(order)}</a> · ${customer.name} · ${order.item.title}</p></div></div></div></div>`,
  );
  return page(
    'Sold orders - Etsy',
    'en',
    `<script>Etsy.Context=${JSON.stringify(context).replaceAll('<', '\\u003c')};</script>`,
    `<header><b>Etsy</b><span>Shop Manager</span><a href="/your/orders/sold">Orders</a></header>
<main><h1>Orders</h1><section aria-label="orders"><div class="panel-body">${lines.join('\n')}</div></section></main>`,
  );
}

/** The pages of the three shops by their real addresses. */
export function sellerPages(shops: ExampleShops): (url: URL) => string | null {
  const ebay = recent(shops.ebay, 12);
  const shopify = recent(shops.shopify, 12);
  const etsy = recent(shops.etsy, 12);
  return ({ host, pathname }) => {
    if (host === 'www.ebay.com' && pathname.startsWith('/sh/ord')) return ebayOrders(ebay);
    if (host === 'www.etsy.com' && pathname.startsWith('/your/orders/sold')) return etsyOrders(etsy);
    const number = Number(/^\/store\/[^/]+\/orders\/(\d+)$/.exec(pathname)?.[1]) - 5_550_000;
    const row = host === 'admin.shopify.com' ? shopify[number] : undefined;
    return row ? shopifyOrder(row, number) : null;
  };
}

/** What the demo opens: a list, an order, a list with data of its own. */
export const ADDRESSES = [
  'https://www.ebay.com/sh/ord/?filter=status:ALL_ORDERS',
  `https://admin.shopify.com/store/${SELLER}/orders/5550000`,
  'https://www.etsy.com/your/orders/sold',
] as const;
