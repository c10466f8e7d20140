import { signal } from '@preact/signals';
import type { Client, ResponseOf } from '../../services/protocol/protocol.ts';
import { createResource, type Resource } from '../../ui/resource.ts';
import { paced } from '../workbench-model.ts';

const PACE_MS = 1_000;

export interface PortfolioModel {
  readonly current: Resource<ResponseOf<'portfolio'>>['current'];
  /** null: the shop with most customers. */
  choose(shop: string | null): void;
  refresh(): void;
  dispose(): void;
}

/** One shop's portfolio, asked for again when orders or scores change. */
export function createPortfolioModel(client: Client, first: string | null): PortfolioModel {
  const resource = createResource<ResponseOf<'portfolio'>>();
  const shop = signal(first);
  const refresh = () => void resource.refresh(() => client.ask('portfolio', { shop: shop.peek() }));
  const stop = client.on(['customers', 'scores'], paced(refresh, PACE_MS));
  refresh();
  return {
    current: resource.current,
    choose: (wanted) => {
      if (wanted === shop.peek()) return;
      shop.value = wanted;
      refresh();
    },
    refresh,
    dispose: stop,
  };
}
