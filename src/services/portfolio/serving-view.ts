import { headAndTail, type Part, type YearCustomers } from '../../value/portfolio/head-and-tail.ts';
import {
  breakEvenMinutes,
  flipRate,
  marginPerOrder,
  serviceCost,
  verdictAt,
  verdictBands,
} from '../../value/portfolio/service-verdict.ts';
import type { ShopRows } from '../customer-base.ts';
import type { PartView, ServingView } from '../protocol/portfolio.ts';
import { expectedView } from './expected-view.ts';
import { groupEquities } from './group-equities.ts';
import type { ShopInView } from './shop-in-view.ts';

type Known = Extract<ServingView, { kind: 'known' }>;

/** Whom it pays to serve by hand: last year's best customers, the many others, or both. */
export function servingView({ rows, score, missing, service }: ShopInView): ServingView {
  const { past } = rows.lists;
  if (!past) return { kind: 'missing', missing: [...missing] };
  const buyers = yearCustomers(rows, past.year, score.year.from);
  const split = headAndTail(buyers);
  const money = (amount: number) => ({ amount: Math.round(amount), currency: rows.currency });
  if (split.kind === 'too-few') return split;
  if (split.kind === 'no-margin') return { kind: 'no-margin', margin: money(split.margin) };
  const [head, tail] = [marginPerOrder(split.head), marginPerOrder(split.tail)];
  const groupOf = new Int8Array(rows.keys.length).fill(-1);
  buyers.row.forEach((row, at) => {
    groupOf[row] = split.isHead[at] === 1 ? 0 : 1;
  });
  const [headClv = null, tailClv = null] = groupEquities(rows.columns, score, groupOf, 2);
  return {
    kind: 'known',
    basis: 'estimated',
    leftOut: buyers.unknown,
    head: { ...partView(split.head, money), clv: expectedView(headClv, rows.currency) },
    tail: { ...partView(split.tail, money), clv: expectedView(tailClv, rows.currency) },
    slope: split.slope,
    bands: verdictBands(head, tail).map(({ from, verdict }) => ({ from: money(from), verdict })),
    atRate: service && atRate(head, tail, service, money),
  };
}

interface Buyers extends YearCustomers {
  /** Which row of the shop each is. */
  readonly row: Uint32Array;
  /** Customers of the year whose margin is not known. */
  readonly unknown: number;
}

/** The customers of the year whose margin is known, and the number of the others. */
function yearCustomers({ columns }: ShopRows, margins: Float64Array, from: number): Buyers {
  const { yearDays, yearSpend, first } = columns;
  const size = yearDays.length;
  const margin = new Float64Array(size);
  const revenue = new Float64Array(size);
  const orders = new Int32Array(size);
  const isNew = new Uint8Array(size);
  const rowOf = new Uint32Array(size);
  let [known, unknown] = [0, 0];
  for (let row = 0; row < size; row++) {
    const left = margins[row] ?? Number.NaN;
    if ((yearDays[row] ?? 0) === 0) continue;
    if (Number.isNaN(left)) {
      unknown++;
      continue;
    }
    margin[known] = left;
    rowOf[known] = row;
    revenue[known] = yearSpend[row] ?? 0;
    orders[known] = yearDays[row] ?? 0;
    isNew[known++] = (first[row] ?? 0) >= from ? 1 : 0;
  }
  return {
    margin: margin.subarray(0, known),
    revenue: revenue.subarray(0, known),
    orders: orders.subarray(0, known),
    isNew: isNew.subarray(0, known),
    row: rowOf.subarray(0, known),
    unknown,
  };
}

type Money = (amount: number) => PartView['margin'];

function partView(part: Part, money: Money): Omit<PartView, 'clv'> {
  return {
    ...part,
    revenue: money(part.revenue),
    margin: money(part.margin),
    perOrder: money(marginPerOrder(part)),
  };
}

function atRate(
  head: number,
  tail: number,
  { hourlyRate, minutes }: NonNullable<ShopInView['service']>,
  money: Money,
): Known['atRate'] {
  const cost = minutes === null ? null : serviceCost({ hourlyRate, minutes });
  return {
    headMinutes: breakEvenMinutes(head, hourlyRate),
    tailMinutes: breakEvenMinutes(tail, hourlyRate),
    now:
      minutes === null || cost === null
        ? null
        : {
            cost: money(cost),
            verdict: verdictAt(cost, head, tail),
            headFlipRate: money(flipRate(head, minutes)),
            tailFlipRate: money(flipRate(tail, minutes)),
          },
  };
}
