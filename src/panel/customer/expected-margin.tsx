import type { ExpectedMargin as Expected } from '../../services/protocol/customer-margin.ts';
import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { cardWords, marginWords } from '../../ui/i18n/words.ts';
import { horizon } from './horizon.ts';
import { MarginRow } from './margin-row.tsx';

interface Props {
  readonly view: CustomerView;
  readonly expected: Extract<Expected, { known: true }>;
}

/** From the value in revenue down to what is left of it, in steps that add up. */
export function ExpectedMargin({ view: { clv, margin }, expected: { point, kept, perDay, days } }: Props) {
  const words = useWords(marginWords);
  const card = useWords(cardWords);
  const format = useFormat();
  if (clv === null) return null;
  const { currency } = point;
  const left = Math.round(clv.point.amount * kept);
  const spent = left - point.amount;
  return (
    <>
      <h3>{words.expectedTitle(horizon(clv.days, card.twelveMonths, format.days))}</h3>
      <dl>
        <MarginRow name={words.revenue} amount={format.estimate(clv.point)} />
        <MarginRow name={words.kept(format.percent(kept))} amount={format.estimate({ amount: left, currency })} />
        <MarginRow
          name={words.perDay(format.number(days, 1), format.money(perDay))}
          amount={format.estimate({ amount: -spent, currency })}
        />
        <MarginRow name={words.left} amount={format.estimate(point)} kind="sum" />
      </dl>
      <p class="tiny muted">{words.basisRead[margin.basis]}</p>
    </>
  );
}
