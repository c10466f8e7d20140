import { best } from '../ledger/identities.ts';
import type { CustomerRecord, Ledger, ShopRecord } from '../ledger/ledger.ts';
import type { CustomerKey } from '../orders/identity.ts';
import { populationOf } from '../value/population.ts';
import { scoreAll } from '../value/score.ts';
import { type Summary, summarise } from '../value/summary.ts';
import { boardColumns } from './board.ts';
import { withRows } from './board-rows.ts';
import type { ShopScore } from './shop-score.ts';

interface Buyer {
  readonly record: CustomerRecord;
  readonly summary: Summary;
}

/**
 * Scores some customers by the shop's model as it is and puts their rows on the scoreboard: bit for bit the rows that scoring
 * everybody by that model would give. Customers who are no more, or have no purchase left, come off it.
 */
export async function rescoreTouched(
  ledger: Ledger,
  { marketplace, id, revision }: ShopRecord,
  known: ShopScore,
  keys: readonly CustomerKey[],
): Promise<void> {
  const { model } = known;
  const buyers = new Map<CustomerKey, Buyer>();
  for (const key of keys) {
    const record = await ledger.customer(key);
    const summary = record && summarise(record.orders, model.currency);
    if (summary) buyers.set(record.key, { record, summary });
  }
  const board = await ledger.scoreboards.get(marketplace, id);
  if (!board) throw new Error('a scored shop has a scoreboard');
  const own = [...buyers.values()];
  const population = populationOf(own.map(({ summary }) => summary));
  const names = own.map(({ record }) => record.name);
  const strengths = own.map(({ record }) => best(record.identities)?.strength ?? 'weak');
  const rows = boardColumns(names, strengths, population, scoreAll(model, population), known.year);
  const changed = withRows(board, new Set(keys), [...buyers.keys()], rows);
  const version = ((await ledger.scoreboards.version(marketplace, id)) ?? 0) + 1;
  await ledger.scoreboards.swap({ ...changed, version });
  await ledger.models.put(marketplace, id, {
    ...known,
    revision,
    touched: known.touched + keys.length,
  } satisfies ShopScore);
}
