import { type Random, random } from './random.ts';

export interface ShopOrder {
  readonly number: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly item: Item;
  readonly quantity: number;
  readonly refunded: boolean;
}

export interface ShopCustomer {
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly orders: readonly ShopOrder[];
}

export interface Item {
  readonly sku: string;
  readonly title: string;
  /** Minor units. */
  readonly price: number;
}

const ITEMS: readonly [Item, ...Item[]] = [
  { sku: 'APR-OLV', title: 'Linen apron, olive', price: 4400 },
  { sku: 'PST-1', title: 'Pour-over stand', price: 3125 },
  { sku: 'TWL-NAT', title: 'Linen towel, natural', price: 2790 },
  { sku: 'MUG-2', title: 'Stoneware mug, set of two', price: 3600 },
  { sku: 'BRD-OAK', title: 'Oak board', price: 5250 },
  { sku: 'CND-S', title: 'Beeswax candle', price: 1450 },
];
const FIRST: readonly [string, ...string[]] = [
  'Lin',
  'Ada',
  'Mei',
  'Jonas',
  'Rosa',
  'Kenji',
  'Noor',
  'Emil',
  'Ines',
  'Tove',
  '小雨',
  'Marta',
];
const LAST: readonly [string, ...string[]] = [
  'Harbour',
  'Example',
  'Fjord',
  'Quay',
  'Meadow',
  'Lantern',
  'Pebble',
  'Sample',
  '示例',
  'Testwood',
];

export interface ShopPlan {
  readonly seed: number;
  readonly customers: number;
  /** Day number of the shop's last day. */
  readonly today: number;
  /** How many days back the first customers came. */
  readonly span: number;
  /** Prefix of usernames, so that two shops do not share buyers. */
  readonly prefix: string;
}

/**
 * A synthetic shop whose truth is known: customers buy at gamma-distributed rates and leave with beta-like probability after a
 * purchase (the world of the BG models), at constant tastes. Nobody in it exists.
 */
export function syntheticShop({ seed, customers, today, span, prefix }: ShopPlan): ShopCustomer[] {
  const source = random(seed);
  let number = 10_000;
  return Array.from({ length: customers }, (_, index) => {
    const first = FIRST[source.below(FIRST.length)] ?? 'Lin';
    const last = LAST[source.below(LAST.length)] ?? 'Example';
    const username = `${prefix}_${(index + 1).toString().padStart(5, '0')}`;
    const days = purchaseDays(source, today, span);
    const orders = days.map((day): ShopOrder => {
      number += 1;
      return { number, day, item: source.pick(ITEMS), quantity: 1 + source.below(3), refunded: source.next() < 0.02 };
    });
    return { username, name: `${first} ${last}`, email: `${username}@example.com`, orders };
  });
}

function purchaseDays(source: Random, today: number, span: number): number[] {
  const rate = source.gamma(0.6, 1 / 70);
  const leaves = source.gamma(0.8, 1);
  const probability = leaves / (leaves + source.gamma(2.4, 1));
  const days = [today - source.below(span)];
  for (;;) {
    if (source.next() < probability) return days;
    const next = (days.at(-1) ?? today) + 1 + Math.floor(source.exponential(1 / rate));
    if (next > today) return days;
    days.push(next);
  }
}
