import type { RfmView } from '../../services/protocol/portfolio.ts';
import { HeatMap, type HeatRow } from '../../ui/charts/heat-map.tsx';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';
import { groupParams } from '../customers/query-params.ts';
import { routeHash } from '../route.ts';
import type { ShopName } from './portfolio-cards.tsx';
import { RfmGroups } from './rfm-groups.tsx';

const SCORES = [1, 2, 3, 4, 5];
const FIELD = { width: 100, height: 58, names: 56 };

interface Props {
  readonly shop: ShopName;
  readonly rfm: RfmView | null;
}

/** Recency against frequency and money, and the groups that the fields make up; each opens its customers. */
export function RfmCard({ shop, rfm }: Props) {
  const words = useWords(portfolioWords);
  return (
    <section class="card portfolio-card" aria-labelledby="portfolio-rfm">
      <div>
        <h2 id="portfolio-rfm" class="section-title">
          {words.rfm}
        </h2>
        <p class="small muted">{rfm === null ? words.rfmNone : words.rfmText[rfm.across]}</p>
      </div>
      {rfm !== null && (
        <div class="rfm-map">
          <Grid shop={shop} rfm={rfm} />
          <RfmGroups shop={shop} rfm={rfm} />
        </div>
      )}
    </section>
  );
}

function Grid({ shop, rfm }: { readonly shop: ShopName; readonly rfm: RfmView }) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const most = Math.max(1, ...rfm.cells.map(({ customers }) => customers));
  const rows = SCORES.toReversed().map(
    (recency): HeatRow => ({
      name: words.recency(format.number(recency)),
      note: null,
      cells: SCORES.map((often) => {
        const cell = rfm.cells.find((each) => each.recency === recency && each.often === often);
        if (!cell) return null;
        const { group, customers, clv } = cell;
        const value = clv === null ? null : format.estimate(clv);
        const count = words.topCount(customers, format.number(customers));
        return {
          shade: customers / most,
          lines: [words.groups[group], format.number(customers), ...(customers > 0 && value !== null ? [value] : [])],
          said: `${words.cellPlace(format.number(recency), format.number(often))}${words.cellSaid(words.groups[group], count, value ?? '–')}`,
          look: 'usual' as const,
          href: routeHash('customers', groupParams(group, shop.id)),
        };
      }),
    }),
  );
  return (
    <HeatMap
      label={words.rfm}
      columns={SCORES.map((often) => words.often(format.number(often)))}
      rows={rows}
      names={FIELD.names}
      width={FIELD.width}
      height={FIELD.height}
      hint={words.rfmPoint}
    />
  );
}
