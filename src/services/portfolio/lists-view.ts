import type { ListsView } from '../protocol/portfolio.ts';
import { costOfService } from '../shop-service.ts';
import type { ShopInView } from './shop-in-view.ts';

/** Who could grow, and who costs more than is brought: how many, and how much it comes to. */
export function listsView({ rows, missing, service }: ShopInView): ListsView {
  const { growth, served } = rows.lists;
  const money = (amount: number) => ({ amount: Math.round(amount), currency: rows.currency });
  return {
    grow: growth && { customers: count(growth.listed), room: money(sum(growth.room, growth.listed)) },
    belowZero: served
      ? {
          known: true,
          customers: count(served.below),
          amount: money(sum(served.margins, served.below)),
          withService: costOfService(service) !== null,
        }
      : { known: false, missing: [...missing] },
  };
}

function count(listed: Uint8Array): number {
  return listed.reduce((total, one) => total + one, 0);
}

function sum(values: Float64Array, listed: Uint8Array): number {
  let total = 0;
  for (let row = 0; row < values.length; row++) if (listed[row] === 1) total += values[row] ?? 0;
  return total;
}
