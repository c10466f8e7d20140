import { costNames } from '../../services/protocol/costs.ts';
import type { CustomerMargin } from '../../services/protocol/customer-margin.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, marginWords } from '../../ui/i18n/words.ts';
import { MarginRow } from './margin-row.tsx';

/** What the orders so far have left, to the cent; orders whose margin is not known are counted apart. */
export function MarginSoFar({
  soFar: { waterfall, known, unknown, missing },
}: {
  readonly soFar: CustomerMargin['soFar'];
}) {
  const words = useWords(marginWords);
  const common = useWords(commonWords);
  const format = useFormat();
  if (known === 0) return null;
  const { net, costs, margin } = waterfall;
  return (
    <>
      <h3>{words.soFarTitle}</h3>
      <dl>
        <MarginRow name={words.paid} amount={format.money(net)} />
        {costNames
          .filter((name) => costs[name].amount !== 0)
          .map((name) => (
            <MarginRow
              key={name}
              name={words.cost[name]}
              amount={format.money({ ...costs[name], amount: -costs[name].amount })}
            />
          ))}
        <MarginRow name={words.left} amount={format.money(margin)} kind="sum" />
      </dl>
      {unknown > 0 && (
        <p class="tiny muted">
          {words.onlyKnown(common.orders(known, format.number(known)))}{' '}
          {words.notCounted(unknown, format.number(unknown), format.list(missing.map((each) => words.missing[each])))}
        </p>
      )}
    </>
  );
}
