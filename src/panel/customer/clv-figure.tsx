import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { IntervalBar } from '../../ui/charts/interval-bar.tsx';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { cardWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { ClvBreakdown } from './clv-breakdown.tsx';
import { horizon } from './horizon.ts';

/** The value of the customer, never without its interval and its basis. */
export function ClvFigure({ view }: { readonly view: CustomerView }) {
  const words = useWords(cardWords);
  const format = useFormat();
  const { clv } = view;
  if (clv === null) {
    return (
      <p class="clv-none">
        <Icon name="info" />
        {words.noClv}
      </p>
    );
  }
  return (
    <details class="clv">
      <summary>
        <span class="clv-line">
          <span class="clv-number">{format.estimate(clv.point)}</span>
          <span class="muted small grow">{words.clvLabel(horizon(clv.days, words.twelveMonths, format.days))}</span>
          <span class="chip clv-basis">
            {words.estimated}
            <Icon name="down" />
          </span>
        </span>
        <IntervalBar low={clv.low.amount} point={clv.point.amount} high={clv.high.amount} />
        <span class="tiny faint">{words.interval(format.estimate(clv.low), format.estimate(clv.high))}</span>
        <span class="unseen">{words.howMade}</span>
      </summary>
      <ClvBreakdown view={view} />
    </details>
  );
}
