import type { Missing } from '../../services/protocol/costs.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { marginWords, portfolioWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { routeHash } from '../route.ts';
import type { ShopName } from './portfolio-cards.tsx';

interface Props {
  readonly shop: ShopName;
  readonly title: string;
  readonly text: string | null;
  readonly missing: readonly Missing[];
}

/** A figure that needs costs says which, and where they are entered. */
export function MissingCosts({ shop, title, text, missing }: Props) {
  const words = useWords(portfolioWords);
  const margin = useWords(marginWords);
  const format = useFormat();
  return (
    <div class="missing-costs">
      <Icon name="info" />
      <div>
        <p>
          <b>{title}</b>
        </p>
        {text !== null && <p class="muted">{text}</p>}
        <p class="muted">{words.missing(format.list(missing.map((each) => margin.missing[each])))}</p>
        <a class="button" href={routeHash('settings', new URLSearchParams({ costs: shop.id }))}>
          {words.enterCosts}
        </a>
      </div>
    </div>
  );
}
