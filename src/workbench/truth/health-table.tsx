import type { DataHealth } from '../../services/protocol/truth-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { truthWords } from '../../ui/i18n/words.ts';
import { TWO_YEARS } from './two-years.ts';

/** One line for each thing that can be missing, the harmless ones too: what is not listed might be missing unseen. */
export function HealthTable({ health }: { readonly health: DataHealth }) {
  const words = useWords(truthWords);
  const format = useFormat();
  const { orders, kept, days, currency } = health;
  const rows = [
    { gap: 'withoutCustomer', of: kept, blocks: words.blocks.withoutCustomer },
    { gap: 'withoutTotal', of: kept, blocks: words.blocks.withoutTotal },
    { gap: 'otherCurrency', of: kept, blocks: words.blocks.otherCurrency(currency ?? '') },
    { gap: 'weak', of: kept, blocks: words.blocks.weak },
    { gap: 'notKept', of: orders, blocks: words.blocks.notKept },
  ] as const;
  return (
    <table class="truth-table health-table">
      <caption class="unseen">{words.health}</caption>
      <thead>
        <tr>
          <th scope="col">{words.healthWhat}</th>
          <th scope="col" class="number">
            {words.healthOrders}
          </th>
          <th scope="col" class="number">
            {words.healthShare}
          </th>
          <th scope="col">{words.healthBlocks}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ gap, of, blocks }) => {
          const count = health[gap];
          return (
            <tr key={gap} class={count === 0 ? 'health-fine' : undefined}>
              <th scope="row">{words.gap[gap]}</th>
              <td class="number">{format.number(count)}</td>
              <td class="number">{count === 0 || of === 0 ? '' : format.likelihood(count / of)}</td>
              <td>{count === 0 ? words.nothingMissing : blocks}</td>
            </tr>
          );
        })}
        {days > 0 && (
          <tr class={days >= TWO_YEARS ? 'health-fine' : undefined}>
            <th scope="row">{words.gap.history}</th>
            <td class="number" colSpan={2}>
              {format.days(days)}
            </td>
            <td>{days >= TWO_YEARS ? words.blocks.historyLong : words.blocks.historyShort}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
