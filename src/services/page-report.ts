import type { Ledger } from '../ledger/ledger.ts';
import type { Order, SeenOrder } from '../orders/order.ts';
import { badgeText } from './badge-text.ts';
import { customerView, viewContext } from './customer-view.ts';
import type { BadgeText } from './protocol/badge.ts';
import type { CustomerFigures } from './protocol/customer-view.ts';
import type { PlainRecognition, PlainSighting } from './protocol/recognition.ts';
import { seenCustomers } from './seen-customer.ts';

/** The figures of the customers on a page, for badges and for the panel's list; null where the buyer is unknown. */
export async function figuresOn(
  ledger: Ledger,
  page: PlainRecognition,
  today: number,
): Promise<(CustomerFigures | null)[]> {
  const shop = await ledger.resolveShop(page.marketplace, page.shop, 'read');
  if (shop === null) return page.sightings.map(() => null);
  const [context, customers] = await Promise.all([
    viewContext(ledger, page.marketplace, shop, today),
    seenCustomers(ledger, shop, page),
  ]);
  if (!context) return page.sightings.map(() => null);
  return customers.map((record, index) => {
    const orderId = page.sightings[index]?.orderId ?? null;
    return record && customerView(record, context, [], orderId);
  });
}

export function badgesOf(figures: readonly (CustomerFigures | null)[], locale: string): (BadgeText | null)[] {
  return figures.map((view) => view && badgeText(view, locale));
}

/**
 * Takes in the orders that a page shows completely. True when the ledger changed. Orders of which the page shows only a part
 * stay out: a guess about the rest would be an invented figure.
 */
export async function ingestSeen(ledger: Ledger, page: PlainRecognition): Promise<boolean> {
  const complete = page.sightings.flatMap((sighting) => completeOrder(page, sighting) ?? []);
  if (complete.length === 0) return false;
  const shop = await ledger.resolveShop(page.marketplace, page.shop, 'write');
  if (shop === null) return false;
  const report = await ledger.put(complete.map((order) => ({ ...order, shop })));
  return report.new + report.changed > 0;
}

function completeOrder(
  page: PlainRecognition,
  { order, orderId, customer, customerName }: PlainSighting,
): Order | null {
  // The schema has checked the shapes that these types name.
  const seen = order as SeenOrder | null;
  if (!seen || orderId === null || seen.id !== orderId || !customer) return null;
  const { placedAt, total, currency, status } = seen;
  if (!placedAt || total == null || !currency || !status) return null;
  return {
    marketplace: page.marketplace,
    shop: page.shop ?? '',
    id: orderId,
    placedAt,
    status,
    customer,
    customerName: customerName ?? null,
    currency,
    total,
    totalFrom: seen.totalFrom ?? 'stated',
    refunded: seen.refunded ?? (0 as Order['refunded']),
    lines: seen.lines ?? [],
    changedAt: null,
  };
}
