import type { Identity } from '../../../src/orders/identity.ts';
import { type Currency, minor } from '../../../src/orders/money.ts';
import type { Order, OrderLine } from '../../../src/orders/order.ts';
import { instant } from '../../../src/orders/time.ts';

const CATALOGUE = 800;
const START = Date.UTC(2024, 0, 1) / 1000;
const SPAN = 2.5 * 365 * 86_400;
const WORDS =
  'Vintage Leather Wallet Slim Card Holder Brown Handmade Gift Box Steel Ceramic Mug Large Blue Cotton Scarf'.split(
    ' ',
  );

/** A 32-bit generator (mulberry32): the same seed gives the same shop in every browser. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One order of the synthetic shop; `number` makes its id. */
export function syntheticOrder(number: number, customer: number, random: () => number): Order {
  const lines: OrderLine[] = [];
  for (let line = random() < 0.7 ? 1 : 2; line > 0; line--) {
    const item = Math.floor(random() ** 2 * CATALOGUE);
    const title = [item, item * 7, item * 13, item * 31, item * 57].map((word) => WORDS[word % WORDS.length]).join(' ');
    lines.push({ sku: `SKU-${item}`, title: `${title} ${item}`, quantity: 1, unitPrice: minor(500 + item * 11) });
  }
  const total = lines.reduce((sum, line) => sum + (line.unitPrice ?? 0), 399);
  const id = String(number).padStart(12, '0');
  return {
    marketplace: 'ebay',
    shop: 'main',
    id: `${id.slice(0, 2)}-${id.slice(2, 7)}-${id.slice(7)}`,
    placedAt: instant((START + Math.floor(random() * SPAN)) * 1000),
    status: random() < 0.97 ? 'kept' : 'cancelled',
    customer: buyer(customer),
    customerName: `Buyer ${customer % 5003} ${customer % 4999}`,
    currency: 'USD' as Currency,
    total: minor(total),
    totalFrom: 'stated',
    refunded: minor(random() < 0.03 ? 500 : 0),
    lines,
    changedAt: null,
  };
}

function buyer(customer: number): Identity {
  return {
    kind: 'username',
    key: `buyer_${((customer * 2_654_435_761) % 4_294_967_296).toString(36)}_${customer % 97}`,
    strength: 'medium',
  };
}

/** A shop with 2.5 orders a customer, in the order in which a report would list them: not sorted by customer. */
export function syntheticOrders(count: number): Order[] {
  const random = randomNumbers(8241);
  const customers = Math.max(1, Math.round(count * 0.4));
  return Array.from({ length: count }, (_, number) => {
    const customer = number < customers ? number : Math.floor(random() * customers);
    return asRead(syntheticOrder(number, customer, random));
  });
}

/** With plain strings, as a reader of files gives them: joined ones would be put together only while the import is timed. */
function asRead(order: Order): Order {
  return JSON.parse(JSON.stringify(order));
}
