import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { Sparkline } from '../../ui/charts/sparkline.tsx';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { cardWords } from '../../ui/i18n/words.ts';

/** Net spend month by month. Nothing is drawn for a customer who never paid anything known: an empty axis says nothing. */
export function SpendMonths({ view }: { readonly view: CustomerView }) {
  const words = useWords(cardWords);
  const format = useFormat();
  const first = view.months[0];
  const last = view.months.at(-1);
  if (first === undefined || last === undefined || view.months.every((month) => month.amount === 0)) return null;
  const currency = view.spent?.currency ?? view.clv?.point.currency ?? null;
  const bars = view.months.map(({ month, amount }) => ({
    name: format.month(month),
    value: amount,
    shown: format.money({ amount, currency }),
  }));
  const highest = Math.max(...view.months.map((month) => month.amount));
  return (
    <Sparkline
      title={words.spendByMonth}
      columns={[words.month, words.spend]}
      bars={bars}
      first={format.monthShort(first.month)}
      last={format.monthShort(last.month)}
      peak={highest > 0 ? words.highestMonth(format.estimate({ amount: highest, currency })) : null}
    />
  );
}
