import { useState } from 'preact/hooks';
import { horizon } from '../../panel/customer/horizon.ts';
import type { Overview, ShopView } from '../../services/protocol/workbench-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, customersWords } from '../../ui/i18n/words.ts';
import { isOfTheModel } from '../../ui/note-sentence.ts';
import { NoteList } from '../../ui/parts/note-list.tsx';
import { Kpi } from './kpi.tsx';

interface Props {
  readonly overview: Overview;
  /** Shops that the list is filtered to; a single one is shown here too. */
  readonly chosen: readonly string[];
}

/** One shop at a glance. Shops are never summed: their currencies and their models differ. */
export function OverviewCards({ overview, chosen }: Props) {
  const words = useWords(customersWords);
  const [picked, pick] = useState<string | null>(null);
  const largest = [...overview.shops].sort((one, other) => other.customers - one.customers)[0];
  const wanted = chosen.length === 1 ? chosen[0] : picked;
  const shop = overview.shops.find((each) => each.id === wanted) ?? largest;
  if (shop === undefined) return null;
  return (
    <section class="overview" aria-label={words.overview}>
      {overview.shops.length > 1 && (
        <label class="row overview-shop small">
          <span class="field-label">{words.shopPick}</span>
          <select
            class="input"
            value={shop.id}
            disabled={chosen.length === 1}
            onChange={(event) => pick(event.currentTarget.value)}
          >
            {overview.shops.map((each) => (
              <option key={each.id} value={each.id}>
                {each.marketplace.name} · {each.shop}
              </option>
            ))}
          </select>
        </label>
      )}
      <ShopCards shop={shop} />
      <NoteList notes={shop.notes.filter((note) => !isOfTheModel(note))} />
      {overview.scoring && (
        <p class="small muted" role="status">
          {words.scoring}
        </p>
      )}
    </section>
  );
}

function ShopCards({ shop }: { readonly shop: ShopView }) {
  const words = useWords(customersWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const { equity, expectedOrders: expected, firstDay, lastDay } = shop;
  const span = (days: number | undefined) => horizon(days ?? 365, words.twelveMonths, format.days);
  const orders = common.orders(shop.orders, format.number(shop.orders));
  return (
    <dl class="kpis">
      <Kpi
        title={words.equity(span(equity?.days))}
        value={equity && format.estimate(equity.point)}
        note={equity && words.equityHow(format.estimate(equity.low), format.estimate(equity.high))}
        interval={equity && { low: equity.low.amount, point: equity.point.amount, high: equity.high.amount }}
      />
      <Kpi
        title={words.topShare}
        value={shop.top20Share === null ? null : format.percent(shop.top20Share)}
        note={words.topShareHow}
        interval={null}
      />
      <Kpi
        title={words.expected(span(expected?.days))}
        value={expected && format.number(expected.point)}
        note={expected && words.equityHow(format.number(expected.low), format.number(expected.high))}
        interval={expected && { low: expected.low, point: expected.point, high: expected.high }}
      />
      <Kpi
        title={words.base}
        value={format.number(shop.customers)}
        note={
          firstDay !== null && lastDay !== null
            ? words.baseHow(orders, format.monthShort(firstDay), format.monthShort(lastDay))
            : orders
        }
        interval={null}
      />
    </dl>
  );
}
