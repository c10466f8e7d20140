import type { CustomerGroup, ListsView } from '../../services/protocol/portfolio.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';
import { groupParams } from '../customers/query-params.ts';
import { routeHash } from '../route.ts';
import { MissingCosts } from './missing-costs.tsx';
import type { ShopName } from './portfolio-cards.tsx';

interface Props {
  readonly shop: ShopName;
  readonly lists: ListsView;
}

/** Who could bring more, and who costs more than is brought. */
export function ListsCard({ shop, lists }: Props) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const { grow, belowZero } = lists;
  const counted = (customers: number) => words.topCount(customers, format.number(customers));
  return (
    <section class="card portfolio-card lists" aria-labelledby="portfolio-lists">
      <h2 id="portfolio-lists" class="section-title">
        {words.lists}
      </h2>
      <div class="list-tile">
        <h3>{words.grow}</h3>
        {grow === null ? (
          <p class="muted">{words.growNone}</p>
        ) : (
          <>
            <p class="list-says">{words.growText(counted(grow.customers), format.estimate(grow.room))}</p>
            <p class="small muted">{words.growHow}</p>
            {grow.customers > 0 && <ListLink shop={shop} group="grow" />}
          </>
        )}
      </div>
      <div class="list-tile">
        <h3>{words.belowZero}</h3>
        {belowZero.known ? (
          <>
            <p class="list-says">
              {belowZero.customers === 0
                ? words.belowZeroNobody
                : words.belowZeroText(
                    counted(belowZero.customers),
                    format.estimate({ ...belowZero.amount, amount: -belowZero.amount.amount }),
                  )}
            </p>
            <p class="small muted">
              {words.belowZeroHow} {belowZero.withService ? words.withService : words.withoutService}
            </p>
            {belowZero.customers > 0 && <ListLink shop={shop} group="below-zero" />}
          </>
        ) : (
          <MissingCosts shop={shop} title={words.belowZeroMissing} text={null} missing={belowZero.missing} />
        )}
      </div>
    </section>
  );
}

function ListLink({ shop, group }: { readonly shop: ShopName; readonly group: CustomerGroup }) {
  const words = useWords(portfolioWords);
  return (
    <a class="button list-open" href={routeHash('customers', groupParams(group, shop.id))}>
      {words.show}
      <span class="unseen">: {words.groups[group]}</span>
    </a>
  );
}
