import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { cardWords, commonWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { isOfTheModel } from '../../ui/note-sentence.ts';
import { NoteList } from '../../ui/parts/note-list.tsx';
import { ClvFigure } from './clv-figure.tsx';
import { CustomerFacts } from './customer-facts.tsx';
import { CustomerHeader } from './customer-header.tsx';
import { MarginFigure } from './margin-figure.tsx';
import { SpendMonths } from './spend-months.tsx';

interface Props {
  readonly view: CustomerView;
  /** Opens the costs of the customer's shop. */
  readonly onCosts: () => void;
}

/** Who is this, and what is this customer worth: the first card of the panel and of the workbench's drawer. */
export function CustomerSummary({ view, onCosts }: Props) {
  const words = useWords(cardWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const orders = common.orders(view.keptOrders, format.number(view.keptOrders));
  return (
    <section class="card" aria-label={view.name}>
      <CustomerHeader view={view} />
      {view.identity.shown.strength === 'weak' && (
        <div class="callout">
          <Icon name="warn" />
          <p>
            <strong>{words.weakTitle}.</strong> {words.weakText}
          </p>
        </div>
      )}
      <ClvFigure view={view} />
      <MarginFigure view={view} onCosts={onCosts} />
      <SpendMonths view={view} />
      <CustomerFacts view={view} />
      <p class="totals small muted">
        <span>{view.spent === null ? orders : words.totals(orders, format.money(view.spent))}</span>
        {view.refunds > 0 && <span class="chip">{words.refunds(view.refunds, format.number(view.refunds))}</span>}
      </p>
      <NoteList notes={view.notes.filter((note) => !isOfTheModel(note))} />
    </section>
  );
}
