import type { DataHealth } from '../../services/protocol/truth-view.ts';
import { Meter } from '../../ui/charts/meter.tsx';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, truthWords } from '../../ui/i18n/words.ts';
import { HealthTable } from './health-table.tsx';

/** How complete the shop's orders are, and what each thing that is missing blocks. */
export function HealthCard({ health }: { readonly health: DataHealth }) {
  const words = useWords(truthWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const { orders, kept, withoutCustomer, withoutTotal, otherCurrency, firstDay, lastDay } = health;
  const complete = kept === 0 ? null : (kept - withoutCustomer - withoutTotal - otherCurrency) / kept;
  return (
    <section class="card" aria-labelledby="truth-health">
      <div>
        <h2 id="truth-health" class="section-title">
          {words.health}
        </h2>
        <p class="small muted">
          {firstDay === null || lastDay === null
            ? words.healthNone
            : words.healthText(common.orders(orders, format.number(orders)), format.day(firstDay), format.day(lastDay))}
        </p>
      </div>
      {complete !== null && (
        <p class="with-icon">
          <Meter share={complete} />
          <span>{words.complete(complete === 1 ? format.percent(1) : format.likelihood(complete))}</span>
        </p>
      )}
      <HealthTable health={health} />
    </section>
  );
}
