import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../../ui/i18n/locale.tsx';
import { costsWords } from '../../../ui/i18n/words.ts';
import { routeHash } from '../../route.ts';
import type { WorkbenchModel } from '../../workbench-model.ts';
import { ShopCosts } from './shop-costs.tsx';

/** The costs of one shop at a time. An address may name the shop; then the card is what the seller came for. */
export function CostsCard({ model }: { readonly model: WorkbenchModel }) {
  const words = useWords(costsWords);
  const overview = model.overview.current.value;
  const wanted = model.route.value?.params.get('costs') ?? null;
  const [chosen, choose] = useState<string | null>(wanted);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => choose(wanted), [wanted]);
  const isReady = overview.state === 'ready';
  useEffect(() => {
    if (wanted === null || !isReady) return;
    // After the workbench has given the focus to the page's heading.
    const timer = setTimeout(() => {
      title.current?.focus();
      title.current?.scrollIntoView({ block: 'start' });
    });
    return () => clearTimeout(timer);
  }, [wanted, isReady]);
  const shops = overview.state === 'ready' ? overview.value.shops : [];
  const shop = shops.find(({ id }) => id === chosen) ?? shops[0];
  return (
    <section class="card" aria-labelledby="costs-title">
      <header class="costs-head">
        <div class="grow">
          <h2 id="costs-title" class="settings-title" tabIndex={-1} ref={title}>
            {words.title}
          </h2>
          <p class="small muted">{words.text}</p>
        </div>
        {shops.length > 1 && (
          <select
            class="input"
            aria-label={words.shop}
            value={shop?.id}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {shops.map(({ id, marketplace, shop: name }) => (
              <option key={id} value={id}>
                {marketplace.name} · {name}
              </option>
            ))}
          </select>
        )}
      </header>
      {overview.state === 'ready' && shop === undefined && (
        <p class="muted">
          {words.noShop} <a href={routeHash('start')}>{words.toStart}</a>
        </p>
      )}
      {shop !== undefined && (
        <ShopCosts key={shop.id} place={{ marketplace: shop.marketplace.id, shop: shop.shop }} model={model} />
      )}
    </section>
  );
}
