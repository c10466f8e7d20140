import { useWords } from '../../ui/i18n/locale.tsx';
import { shopWords } from '../../ui/i18n/words.ts';
import { FaultCard } from '../../ui/parts/fault-card.tsx';
import { Skeleton } from '../../ui/parts/skeleton.tsx';
import type { WorkbenchModel } from '../workbench-model.ts';
import { MarketplaceRow } from './marketplace-row.tsx';

/** Which sellers' pages may be read. Asked one marketplace at a time, and never before the seller says so. */
export function Marketplaces({ model }: { readonly model: WorkbenchModel }) {
  const words = useWords(shopWords);
  const list = model.marketplaces.current.value;
  return (
    <section class="card card-flush" aria-labelledby="marketplaces-title">
      <div class="card-head">
        <h2 id="marketplaces-title">{words.marketplaces}</h2>
        <p class="small muted">{words.marketplacesText}</p>
      </div>
      {list.state === 'loading' && <Skeleton blocks={[56, 56, 56]} />}
      {list.state === 'failed' && (
        <FaultCard title={words.failedMarketplaces} reason={list.reason} onRetry={model.marketplaces.refresh} />
      )}
      {list.state === 'ready' && list.value.length === 0 && <p class="muted small card-note">{words.noMarketplaces}</p>}
      {list.state === 'ready' && (
        <ul>
          {list.value.map((marketplace) => (
            <MarketplaceRow key={marketplace.id} marketplace={marketplace} model={model} />
          ))}
        </ul>
      )}
    </section>
  );
}
