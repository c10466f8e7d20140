import { minor } from '../../orders/money.ts';
import type { OrderReading } from '../report-profile.ts';

/**
 * Two readings of one order as one, field by field: the one that the source changed later wins (without dates: the one given
 * later), but what is known beats what is not, a stated total beats one summed from lines, a moment beats a day, and a
 * refund once seen stays.
 */
export function mergeReadings(first: OrderReading, second: OrderReading): OrderReading {
  const secondIsNewer = (second.changedAt ?? '') >= (first.changedAt ?? '') || first.changedAt === null;
  const [older, newer] = secondIsNewer ? [first, second] : [second, first];
  const money = betterMoney(older, newer);
  return {
    id: newer.id,
    shop: newer.shop ?? older.shop,
    placedAt: betterDate(older.placedAt, newer.placedAt),
    status: newer.status ?? older.status,
    customer:
      newer.customer === null || (newer.customer.strength === 'weak' && older.customer !== null)
        ? older.customer
        : newer.customer,
    customerName: newer.customerName ?? older.customerName,
    currency: money.currency ?? newer.currency ?? older.currency,
    total: money.total,
    totalFrom: money.totalFrom,
    refunded: minor(Math.max(newer.refunded, older.refunded)),
    lines: newer.lines.length > 0 ? newer.lines : older.lines,
    changedAt: newer.changedAt ?? older.changedAt,
  };
}

function betterMoney(older: OrderReading, newer: OrderReading): OrderReading {
  if (newer.total === null) return older.total === null ? newer : older;
  if (older.total === null) return newer;
  return newer.totalFrom === 'lines' && older.totalFrom === 'stated' ? older : newer;
}

function betterDate(older: OrderReading['placedAt'], newer: OrderReading['placedAt']): OrderReading['placedAt'] {
  if (older === null || newer === null) return newer ?? older;
  return newer.length >= older.length ? newer : older;
}
