import type { RfmView } from '../../services/protocol/portfolio.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';
import { groupParams } from '../customers/query-params.ts';
import { routeHash } from '../route.ts';
import { Expected } from './expected.tsx';
import type { ShopName } from './portfolio-cards.tsx';

interface Props {
  readonly shop: ShopName;
  readonly rfm: RfmView;
}

/** The eleven groups with what they are, how many and how much; each opens its customers. */
export function RfmGroups({ shop, rfm }: Props) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const all = rfm.groups.reduce((sum, { customers }) => sum + customers, 0);
  return (
    <table class="truth-table rfm-groups">
      <caption class="unseen">{words.rfmTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.group}</th>
          <th scope="col" class="number">
            {words.customers}
          </th>
          <th scope="col" class="number">
            {words.clv}
          </th>
        </tr>
      </thead>
      <tbody>
        {rfm.groups.map(({ group, customers, clv }) => (
          <tr key={group}>
            <th scope="row">
              <a href={routeHash('customers', groupParams(group, shop.id))}>{words.groups[group]}</a>
              <span class="truth-how">{words.means[group]}</span>
            </th>
            <td class="number">
              {format.number(customers)}
              <span class="truth-how">{format.percent(customers / all)}</span>
            </td>
            <td class="number">{clv === null ? '–' : <Expected expected={clv} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
