import type { Order } from '../orders/order.ts';

/**
 * What is known of an order after a later reading of it. Field by field: known beats unknown, a moment beats a bare day, a
 * stated total beats one summed from lines; where both say something, the reading is believed, unless the source dates it
 * before what is stored. So two sources that do not contradict each other may come in either order. The buyer is merged by
 * mergeIdentities, which has the same shape.
 */
export function mergeOrders(stored: Order, reading: Order): Order {
  const older = isOlder(reading, stored);
  const [winner, loser] = older ? [stored, reading] : [reading, stored];
  const dated = older || isOlder(stored, reading);
  const money = moneyOf(winner, loser);
  return {
    marketplace: stored.marketplace,
    shop: stored.shop,
    id: stored.id,
    placedAt: winner.placedAt.length < loser.placedAt.length ? loser.placedAt : winner.placedAt,
    status: winner.status,
    customer: winner.customer ?? loser.customer,
    customerName: winner.customerName ?? loser.customerName,
    currency: money.currency ?? winner.currency ?? loser.currency,
    total: money.total,
    totalFrom: money.totalFrom,
    // Zero is also what sources without refunds say: only a dated reading takes a refund back.
    refunded: winner.refunded === 0 && !dated ? loser.refunded : winner.refunded,
    lines: winner.lines.length === 0 ? loser.lines : winner.lines,
    changedAt: winner.changedAt ?? loser.changedAt,
  };
}

/** True only where both sides are dated by their source. */
export function isOlder(one: Order, other: Order): boolean {
  return one.changedAt !== null && other.changedAt !== null && one.changedAt < other.changedAt;
}

/** A total and its currency come from one reading: never an amount of one under the currency of the other. */
function moneyOf(winner: Order, loser: Order): Order {
  if (winner.total === null) return loser.total === null ? winner : loser;
  if (loser.total === null) return winner;
  return winner.totalFrom === 'lines' && loser.totalFrom === 'stated' ? loser : winner;
}
