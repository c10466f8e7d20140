import { useEffect, useMemo } from 'preact/hooks';
import type { CostExample, Costs } from '../../../services/protocol/costs.ts';
import type { Client } from '../../../services/protocol/protocol.ts';
import { createResource, type Loadable } from '../../../ui/resource.ts';
import type { ShopPlace } from './shop-place.ts';

const PAUSE_MS = 200;

/** What these costs leave of the shop's average order, asked for when typing pauses. */
export function useCostExample(client: Client, place: ShopPlace, costs: Costs): Loadable<CostExample> {
  const resource = useMemo(() => createResource<{ readonly of: string; readonly example: CostExample }>(), []);
  const asked = JSON.stringify([place, costs]);
  useEffect(() => {
    const ask = () =>
      void resource.refresh(async () => ({
        of: asked,
        example: await client.ask('costs.example', { ...place, costs }),
      }));
    const timer = setTimeout(ask, PAUSE_MS);
    const stop = client.on(['scores'], ask);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, asked]);
  const answer = resource.current.value;
  if (answer.state !== 'ready') return answer;
  const { of, example } = answer.value;
  // The last figures stay while the next are on their way; a fault is of the very costs that have it.
  return of === asked || example.kind !== 'faulty' ? { state: 'ready', value: example } : { state: 'loading' };
}
