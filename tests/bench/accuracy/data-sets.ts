import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Day, dayNumber } from '../../../src/orders/time.ts';
import { type PurchaseLog, purchaseLogBuilder } from '../../../src/value/purchase-log.ts';

/** A shop whose future is known: purchases after `today` are what a forecast is judged by. */
export interface Shop {
  readonly name: string;
  readonly log: PurchaseLog;
  readonly today: number;
  readonly horizonDays: number;
  readonly hasMoney: boolean;
}

const day = (text: string) => dayNumber(text as Day);

/** The research data of the shared folder, split as the published results are; those that are absent are left out and said so. */
export function dataSets(): Shop[] {
  return [
    read(
      'cdnow_sample',
      'CDNOW sample, 39 weeks',
      '1997-09-30',
      273,
      ([customer = '', , placed = '', , spend = '']) => ({
        customer,
        placed,
        minor: Math.round(Number(spend) * 100),
      }),
    ),
    read('btydplus_grocery', 'grocery, 52 weeks', '2006-12-31', 364, ([customer = '', placed = '']) => ({
      customer,
      placed,
      minor: Number.NaN,
    })),
    read('lifetimes_example', 'lifetimes example, 9 weeks', '2014-06-30', 62, ([placed = '', customer = '']) => ({
      customer,
      placed: placed.slice(0, 10),
      minor: Number.NaN,
    })),
  ].filter((shop) => shop !== null);
}

interface Row {
  readonly customer: string;
  readonly placed: string;
  readonly minor: number;
}

function read(
  folder: string,
  name: string,
  today: string,
  horizonDays: number,
  rowOf: (columns: string[]) => Row,
): Shop | null {
  const file = resolve(import.meta.dirname, '../../../../shared/data', folder, 'transactions.csv');
  if (!existsSync(file)) {
    console.warn(`skipped: ${file} is absent`);
    return null;
  }
  const byCustomer = new Map<string, Map<number, number>>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const { customer, placed, minor } = rowOf(line.split(','));
    const days = byCustomer.get(customer) ?? new Map<number, number>();
    byCustomer.set(customer, days);
    const number = day(placed);
    days.set(number, (days.get(number) ?? 0) + minor);
  }
  const builder = purchaseLogBuilder();
  for (const days of byCustomer.values()) {
    const ascending = [...days].sort(([one], [other]) => one - other);
    builder.add(
      ascending.map(([number]) => number),
      ascending.map(([, minor]) => minor),
    );
  }
  return { name, log: builder.build(), today: day(today), horizonDays, hasMoney: folder === 'cdnow_sample' };
}
