import { useEffect, useMemo } from 'preact/hooks';
import { useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';
import { EmptyState } from '../../ui/parts/empty-state.tsx';
import { FaultCard } from '../../ui/parts/fault-card.tsx';
import { Skeleton } from '../../ui/parts/skeleton.tsx';
import { PageHead } from '../page-head.tsx';
import { routeHash } from '../route.ts';
import { ShopPicker } from '../truth/shop-picker.tsx';
import type { WorkbenchModel } from '../workbench-model.ts';
import { PortfolioCards } from './portfolio-cards.tsx';
import { createPortfolioModel } from './portfolio-model.ts';

/** The customers of one shop as a whole. The shop lives in the address; shops are never added up. */
export function PortfolioPage({ model }: { readonly model: WorkbenchModel }) {
  const words = useWords(portfolioWords);
  const wanted = model.route.value?.params.get('shop') ?? null;
  const portfolio = useMemo(() => createPortfolioModel(model.client, wanted), [model]);
  useEffect(() => portfolio.dispose, [portfolio]);
  useEffect(() => portfolio.choose(wanted), [portfolio, wanted]);
  const answer = portfolio.current.value;
  const { shops, chosen } = answer.state === 'ready' ? answer.value : { shops: [], chosen: null };
  const choose = (id: string) => model.replaceRoute({ place: 'portfolio', params: new URLSearchParams({ shop: id }) });
  return (
    <>
      <PageHead title={words.title}>
        {chosen !== null && shops.length > 1 && (
          <ShopPicker label={words.shop} shops={shops} chosen={chosen.id} onChoose={choose} />
        )}
      </PageHead>
      {answer.state === 'loading' && <Skeleton blocks={[360, 260, 420]} />}
      {answer.state === 'failed' && (
        <FaultCard title={words.failed} reason={answer.reason} onRetry={portfolio.refresh} />
      )}
      {answer.state === 'ready' && chosen === null && (
        <EmptyState icon="curve" title={words.empty}>
          <p class="muted">{words.emptyText}</p>
          <a class="button button-primary" href={routeHash('start')}>
            {words.toStart}
          </a>
        </EmptyState>
      )}
      {chosen !== null && chosen.portfolio === null && (
        <EmptyState icon="curve" title={words.notScored}>
          <p class="muted" role="status">
            {words.notScoredText}
          </p>
        </EmptyState>
      )}
      {chosen !== null && chosen.portfolio !== null && (
        <PortfolioCards key={chosen.id} shop={chosen} portfolio={chosen.portfolio} model={model} />
      )}
    </>
  );
}
