import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { Meter } from '../../ui/charts/meter.tsx';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { cardWords } from '../../ui/i18n/words.ts';

/** The three facts that decide what to say: is the customer still there, how long ago, when next. */
export function CustomerFacts({ view }: { readonly view: CustomerView }) {
  const words = useWords(cardWords);
  const format = useFormat();
  const overdue =
    view.nextOrder !== null &&
    view.lastOrder !== null &&
    daysBetween(view.lastOrder.day, view.nextOrder) < view.lastOrder.daysAgo;
  return (
    <dl class="facts">
      <div>
        <dt>{words.alive}</dt>
        {view.alive === null ? (
          <dd class="fact-none">{words.notSayable}</dd>
        ) : (
          <dd>
            {format.likelihood(view.alive)}
            <Meter share={view.alive} />
          </dd>
        )}
      </div>
      <div>
        <dt>{words.lastOrder}</dt>
        {view.lastOrder === null ? (
          <dd class="fact-none">{words.noneYet}</dd>
        ) : (
          <dd title={format.day(view.lastOrder.day)}>
            {format.daysAgo(view.lastOrder.daysAgo)}
            {view.usualGapDays !== null && (
              <small>{words.usually(format.days(Math.max(1, Math.round(view.usualGapDays))))}</small>
            )}
          </dd>
        )}
      </div>
      <div>
        <dt>{words.nextOrder}</dt>
        {view.nextOrder === null ? (
          <dd class="fact-none">{words.notSayable}</dd>
        ) : (
          <dd title={format.day(view.nextOrder)}>
            {words.about(format.dayShort(view.nextOrder))}
            {overdue && <small class="late">{words.overdue}</small>}
          </dd>
        )}
      </div>
    </dl>
  );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}
