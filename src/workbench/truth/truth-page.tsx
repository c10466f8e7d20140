import { useEffect, useMemo } from 'preact/hooks';
import type { ShopTruth } from '../../services/protocol/truth-view.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { truthWords } from '../../ui/i18n/words.ts';
import { EmptyState } from '../../ui/parts/empty-state.tsx';
import { FaultCard } from '../../ui/parts/fault-card.tsx';
import { Skeleton } from '../../ui/parts/skeleton.tsx';
import { PageHead } from '../page-head.tsx';
import { routeHash } from '../route.ts';
import type { WorkbenchModel } from '../workbench-model.ts';
import { ShopPicker } from './shop-picker.tsx';
import { ShopTruthCards } from './shop-truth-cards.tsx';
import { createTruthModel } from './truth-model.ts';

/** Whether the forecasts can be trusted: last period's against what came, shop by shop. The shop lives in the address. */
export function TruthPage({ model }: { readonly model: WorkbenchModel }) {
  const words = useWords(truthWords);
  const truth = useMemo(() => createTruthModel(model.client), [model]);
  useEffect(() => truth.dispose, [truth]);
  const answer = truth.current.value;
  const shops = answer.state === 'ready' ? answer.value : [];
  const shop = chosenShop(shops, model.route.value?.params.get('shop') ?? null);
  const choose = (id: string) => model.replaceRoute({ place: 'truth', params: new URLSearchParams({ shop: id }) });
  return (
    <>
      <PageHead title={words.title}>
        {shop !== null && shops.length > 1 && (
          <ShopPicker label={words.shop} shops={shops} chosen={shop.id} onChoose={choose} />
        )}
      </PageHead>
      {answer.state === 'loading' && <Skeleton blocks={[120, 300, 200]} />}
      {answer.state === 'failed' && <FaultCard title={words.failed} reason={answer.reason} onRetry={truth.refresh} />}
      {answer.state === 'ready' && shop === null && (
        <EmptyState icon="target" title={words.empty}>
          <p class="muted">{words.emptyText}</p>
          <a class="button button-primary" href={routeHash('start')}>
            {words.toStart}
          </a>
        </EmptyState>
      )}
      {shop !== null && <ShopTruthCards key={shop.id} truth={shop} />}
    </>
  );
}

/** The shop that the address names; without one the shop with most customers. */
function chosenShop(shops: readonly ShopTruth[], wanted: string | null): ShopTruth | null {
  const [largest = null] = [...shops].sort((one, other) => other.customers - one.customers);
  return shops.find(({ id }) => id === wanted) ?? largest;
}
