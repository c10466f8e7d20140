import { RFM_GROUPS, rfmGroupOf } from '../../value/portfolio/rfm-groups.ts';
import type { ShopRows } from '../customer-base.ts';
import type { RfmView } from '../protocol/portfolio.ts';
import type { ShopScore } from '../shop-score.ts';
import { expectedView } from './expected-view.ts';
import { groupEquities } from './group-equities.ts';

const SCORES = [1, 2, 3, 4, 5];

/** Counts and values of customers, whose money may not be known. */
interface Sums {
  customers: number;
  paying: number;
  clv: number;
}

/** Every customer with scores in one cell and one group; null where nobody has scores. */
export function rfmView({ columns, lists, currency }: ShopRows, score: ShopScore): RfmView | null {
  const cells = SCORES.flatMap((recency) => SCORES.map((often) => ({ recency, often, sums: none() })));
  const customers = new Uint32Array(RFM_GROUPS.length);
  let knowsMoney = false;
  for (let row = 0; row < columns.recency.length; row++) {
    const group = lists.group[row] ?? 0;
    if (group === 0) continue;
    const cell = cells[((columns.recency[row] ?? 1) - 1) * SCORES.length + (lists.often[row] ?? 1) - 1];
    const pays = (columns.spendOrders[row] ?? 0) > 0;
    knowsMoney ||= pays;
    const clv = pays ? (columns.clv[row] ?? 0) : null;
    if (cell) add(cell.sums, clv);
    customers[group - 1] = (customers[group - 1] ?? 0) + 1;
  }
  if (customers.every((count) => count === 0)) return null;
  const groupOf = Int8Array.from(lists.group).map((place) => place - 1);
  const equities = groupEquities(columns, score, groupOf, RFM_GROUPS.length);
  const money = ({ paying }: Sums, amount: number) => (paying > 0 ? { amount: Math.round(amount), currency } : null);
  return {
    across: knowsMoney ? 'frequency-money' : 'frequency',
    cells: cells.flatMap(({ recency, often, sums }) => {
      const group = rfmGroupOf(recency, often);
      return group ? [{ recency, often, group, customers: sums.customers, clv: money(sums, sums.clv) }] : [];
    }),
    groups: RFM_GROUPS.map((group, at) => ({
      group,
      customers: customers[at] ?? 0,
      clv: expectedView(equities[at] ?? null, currency),
    })),
  };
}

function add(sums: Sums, clv: number | null): void {
  sums.customers++;
  if (clv === null) return;
  sums.paying++;
  sums.clv += clv;
}

function none(): Sums {
  return { customers: 0, paying: 0, clv: 0 };
}
