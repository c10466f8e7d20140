import type { ComponentChild } from 'preact';
import type { PartView, ServingView } from '../../services/protocol/portfolio.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';
import { Expected } from './expected.tsx';

type Known = Extract<ServingView, { kind: 'known' }>;

/** Head and tail side by side. */
export function ServingParts({ serving }: { readonly serving: Known }) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const { leftOut, slope } = serving;
  return (
    <>
      <table class="truth-table serving-table">
        <caption class="unseen">{words.servingText}</caption>
        <thead>
          <tr>
            <td />
            {[words.head, words.tail].map((name) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {useFigures(serving).map(({ name, head, tail }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="number">{head}</td>
              <td class="number">{tail}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small muted">
        {slope !== null && words.slope(format.fixed(slope, 2))} {words.ordersOnce}{' '}
        {leftOut > 0 && words.leftOut(leftOut, format.number(leftOut))}
      </p>
    </>
  );
}

interface Figure {
  readonly name: string;
  readonly head: ComponentChild;
  readonly tail: ComponentChild;
}

function useFigures({ head, tail, atRate }: Known): readonly Figure[] {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const row = (name: string, of: (part: PartView) => ComponentChild): Figure => ({
    name,
    head: of(head),
    tail: of(tail),
  });
  const minutes = (count: number) => words.minutes(count, format.number(count, 1));
  return [
    row(words.customers, ({ customers }) => format.number(customers)),
    row(words.newOnes, ({ newCustomers }) => format.number(newCustomers)),
    row(words.orders, ({ orders }) => format.number(orders)),
    row(words.revenue, ({ revenue }) => format.estimate(revenue)),
    row(words.margin, ({ margin }) => format.estimate(margin)),
    row(words.perOrder, ({ perOrder }) => format.money(perOrder)),
    ...(atRate === null
      ? []
      : [{ name: words.breakEven, head: minutes(atRate.headMinutes), tail: minutes(atRate.tailMinutes) }]),
    row(words.clvOfParts, ({ clv }) => (clv === null ? '–' : <Expected expected={clv} />)),
  ];
}
