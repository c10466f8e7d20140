import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { cardWords } from '../../ui/i18n/words.ts';
import { isOfTheModel } from '../../ui/note-sentence.ts';
import { ModelNames } from '../../ui/parts/model-names.tsx';
import { NoteList } from '../../ui/parts/note-list.tsx';
import { horizon } from './horizon.ts';

/** The factors behind the value, as the model multiplies them: expected orders already hold the chance that nobody is there. */
export function ClvBreakdown({ view }: { readonly view: CustomerView }) {
  const words = useWords(cardWords);
  const format = useFormat();
  const { clv, alive, expectedOrders } = view;
  if (clv === null) return null;
  const span = expectedOrders === null ? null : horizon(expectedOrders.days, words.twelveMonths, format.days);
  const sameSpan = expectedOrders !== null && expectedOrders.days === clv.days && expectedOrders.point > 0;
  return (
    <div class="clv-made">
      <h3>{words.howMade}</h3>
      <dl>
        {alive !== null && (
          <div>
            <dt>{words.madeAlive}</dt>
            <dd>{format.likelihood(alive)}</dd>
          </div>
        )}
        {expectedOrders !== null && span !== null && (
          <div>
            <dt>{words.madeOrders(span)}</dt>
            <dd>
              {format.number(expectedOrders.point, 1)}{' '}
              <span class="faint nowrap">
                {format.number(expectedOrders.low, 1)}–{format.number(expectedOrders.high, 1)}
              </span>
            </dd>
          </div>
        )}
        {sameSpan && (
          <div>
            <dt>{words.madeSpend}</dt>
            <dd>
              {format.estimate({ amount: clv.point.amount / expectedOrders.point, currency: clv.point.currency })}
            </dd>
          </div>
        )}
        <div>
          <dt>{words.madeModel}</dt>
          <dd>
            <ModelNames model={clv.model} />
          </dd>
        </div>
      </dl>
      <p class="tiny muted">{words.madeNote}</p>
      <NoteList notes={view.notes.filter(isOfTheModel)} />
    </div>
  );
}
